package io.plimsoll.engine.questionnaire;

/** Where a question stands for one set of answers. */
public enum Standing {
  /** Not asked under the present answers; an answer to it does not count. */
  INAPPLICABLE,
  /** Whether it is asked hangs on an earlier question that is open or answered "I don't know". */
  WAITING,
  /** Asked, no answer yet. */
  OPEN,
  /** Answered "I don't know". */
  NOT_KNOWN,
  /** Answered "does not apply to us". */
  NOT_APPLICABLE,
  /** Answered. */
  GIVEN
}
