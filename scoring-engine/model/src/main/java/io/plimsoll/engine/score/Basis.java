package io.plimsoll.engine.score;

/** Where a number comes from. */
public enum Basis {
  /** A published figure. */
  PUBLISHED,
  /** Derived from published figures. */
  DERIVED,
  /** Expert judgement. */
  EXPERT
}
