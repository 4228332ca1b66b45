package io.plimsoll.engine.questionnaire.readiness;

/** What the answers say about one clause. */
public enum ClauseStatus {
  MET,
  NOT_MET,
  /** A question that decides it is open or answered "I don't know". */
  NOT_KNOWN,
  /** Out of the applicant's scope. */
  NOT_APPLICABLE,
  /** The questionnaire has no question for it. */
  NOT_ASKED
}
