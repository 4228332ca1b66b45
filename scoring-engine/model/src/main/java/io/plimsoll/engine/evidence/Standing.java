package io.plimsoll.engine.evidence;

/** How a question stands. A question that is not listed at all is still open. */
public enum Standing {
  /** Answered. */
  GIVEN,
  /** The applicant says that it does not know. */
  NOT_KNOWN,
  /** The applicant says that the question is not for it. */
  NOT_APPLICABLE,
  /** An earlier answer makes the question moot. */
  INAPPLICABLE
}
