package io.plimsoll.engine.score;

/** Bands of relative claim rate, best first. */
public enum Grade {
  A,
  B,
  C,
  D,
  E,
  F
}
