package io.plimsoll.engine.evidence;

/** Why something could not be told. */
public enum UnknownReason {
  BLOCKED,
  RATE_LIMITED,
  TIMED_OUT,
  SERVER_FAILURE,
  NOT_ATTEMPTED,
  NO_CONSENT,
  BUDGET_SPENT,
  UNREACHABLE,
  MALFORMED,
  UNSUPPORTED
}
