package io.plimsoll.engine.score;

/** How a factor stands. */
public enum FactorState {
  GOOD,
  PARTIAL,
  BAD,
  /** An answer said otherwise, but an observation overruled it. */
  CONTRADICTED,
  /** Nothing, or less than half, of what would tell is known. */
  UNKNOWN,
  /** It was known, but so long ago that it counts less than half. */
  STALE,
  /** It is not about this firm. */
  NOT_APPLICABLE
}
