package io.plimsoll.tenant.onboarding;

/** How a third party can reach the applicant's data, systems or money. */
public enum AccessKind {
  HOLDS_DATA,
  PROCESSES_DATA,
  NETWORK_ACCESS,
  PRIVILEGED_ACCESS,
  SENDS_PAYMENTS,
  PHYSICAL_ACCESS
}
