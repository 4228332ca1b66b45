package io.plimsoll.tenant.onboarding;

/** How ownership of a domain was proved. */
public enum VerificationMethod {
  DNS_TXT,
  WELL_KNOWN_FILE,
  /** A person of the platform vouched for it; the audit trail says who. */
  OPERATOR
}
