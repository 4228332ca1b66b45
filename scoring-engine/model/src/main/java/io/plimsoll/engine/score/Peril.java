package io.plimsoll.engine.score;

/** The kinds of insured claim the model tells apart. */
public enum Peril {
  BUSINESS_EMAIL_COMPROMISE,
  FUNDS_TRANSFER_FRAUD,
  /** With the business interruption it causes. */
  RANSOMWARE,
  PRIVACY_LIABILITY,
  /** Outage or breach at a third party. */
  VENDOR_INCIDENT
}
