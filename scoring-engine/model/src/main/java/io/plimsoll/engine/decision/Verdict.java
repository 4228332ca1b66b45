package io.plimsoll.engine.decision;

/** What to do with a risk, in rising order of caution. */
public enum Verdict {
  ACCEPT,
  /** A person decides. */
  REFER,
  DECLINE
}
