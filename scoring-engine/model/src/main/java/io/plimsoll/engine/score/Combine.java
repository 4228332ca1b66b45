package io.plimsoll.engine.score;

/** How several pieces of evidence make one state. */
public enum Combine {
  /** The worst counts. */
  MAX,
  /** All count alike. */
  MEAN
}
