package io.plimsoll.engine.evidence;

/**
 * What a check made of the facts. A target that stayed silent is {@link #UNKNOWN}, never a failure.
 */
public enum Outcome {
  PASS,
  FAIL,
  PARTIAL,
  NOT_APPLICABLE,
  UNKNOWN
}
