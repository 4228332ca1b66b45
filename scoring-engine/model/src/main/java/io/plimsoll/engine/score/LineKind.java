package io.plimsoll.engine.score;

/** What a line of the score stands for. */
public enum LineKind {
  SECTOR,
  SIZE,
  FACTOR,
  HISTORY,
  /** What a cap takes back. */
  CAP,
  /** What the ends of the scale take back. */
  CLAMP
}
