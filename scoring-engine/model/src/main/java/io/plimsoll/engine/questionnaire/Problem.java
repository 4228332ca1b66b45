package io.plimsoll.engine.questionnaire;

/**
 * Why an answer was not accepted.
 *
 * @param question id of the question as it was given
 * @param message what is wrong and what to do, fit for a person
 */
public record Problem(String question, Code code, String message) {

  /** Stable codes; wire form is lower case. */
  public enum Code {
    UNKNOWN_QUESTION,
    NOT_ASKED,
    WRONG_TYPE,
    UNKNOWN_OPTION,
    CONFLICTING_OPTIONS,
    OUT_OF_RANGE,
    IMPOSSIBLE_DATE,
    TOO_LONG,
    UNREADABLE_TEXT
  }
}
