package io.plimsoll.api.usecase.incident;

/** What happened. */
public enum IncidentKind {
  BUSINESS_EMAIL_COMPROMISE,
  FUNDS_TRANSFER_FRAUD,
  RANSOMWARE,
  PRIVACY_BREACH,
  VENDOR_INCIDENT,
  OTHER
}
