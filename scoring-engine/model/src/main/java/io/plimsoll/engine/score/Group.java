package io.plimsoll.engine.score;

/** The part of the score that a line belongs to; each part is a sub-score. */
public enum Group {
  /** Sector, size, data held. */
  INHERENT,
  /** What the questionnaire tells. */
  CONTROLS,
  /** What was observed from outside. */
  EXPOSURE,
  /** What vendors add. */
  THIRD_PARTY,
  /** What has happened before. */
  HISTORY
}
