package io.plimsoll.engine.attribution;

/** What a score can change by. */
public enum Cause {
  /** What the applicant says: the form, its signature, and what it declares about the past. */
  ANSWERS,
  /** Findings, incidents, vendors, and facts about the firm. */
  DATA,
  /** Another version of the model. */
  MODEL,
  /** The moment the score speaks of: evidence that both scores rest on is older in the later. */
  TIME
}
