package io.plimsoll.api.usecase.scan;

/** What started a scan. */
public enum ScanStarter {
  REQUEST,
  SCHEDULE,
  DISPUTE
}
