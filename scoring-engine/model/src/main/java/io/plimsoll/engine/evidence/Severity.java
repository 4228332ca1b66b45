package io.plimsoll.engine.evidence;

/** How much a failed check matters to a person who reads it; the score has weights of its own. */
public enum Severity {
  INFO,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
