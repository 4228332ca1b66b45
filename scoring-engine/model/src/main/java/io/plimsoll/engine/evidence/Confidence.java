package io.plimsoll.engine.evidence;

/** How sure a statement is of itself. */
public enum Confidence {
  LOW,
  MEDIUM,
  HIGH
}
