package io.plimsoll.api.usecase.scan;

/** What a worker hears when it reports. */
public enum ScanHold {
  /** Go on. */
  OURS,
  /** Somebody asked to cancel: what was seen is kept, the rest is left. */
  STOP,
  /** Another worker has taken the scan, or it is over: nothing was written. */
  LOST
}
