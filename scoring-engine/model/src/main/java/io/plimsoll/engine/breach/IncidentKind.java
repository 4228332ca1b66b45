package io.plimsoll.engine.breach;

/** What happened. */
public enum IncidentKind {
  BUSINESS_EMAIL_COMPROMISE,
  FUNDS_TRANSFER_FRAUD,
  RANSOMWARE,
  DATA_BREACH,
  VENDOR_INCIDENT,
  DENIAL_OF_SERVICE,
  OTHER
}
