package io.plimsoll.api.usecase.dispute;

/** Where a dispute stands. */
public enum DisputeState {
  OPEN,
  /** The finding does not count any more. */
  UPHELD,
  /** The finding stands. */
  REJECTED,
  WITHDRAWN
}
