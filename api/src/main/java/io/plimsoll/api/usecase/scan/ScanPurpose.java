package io.plimsoll.api.usecase.scan;

/** What a scan is for. */
public enum ScanPurpose {
  /** Everything about the domains: the applicant's exposure is what the last of these saw. */
  FULL,
  /** One finding, looked at again beside the scan it came from. */
  RECHECK
}
