package io.plimsoll.api.usecase.incident;

/** Whether a published incident is the applicant's. */
public enum MatchState {
  /** It is, and nobody has to be asked. */
  CERTAIN,
  /** It may be; a person has to say. */
  OPEN,
  CONFIRMED,
  REJECTED;

  /** Whether it is evidence. */
  boolean counts() {
    return this == CERTAIN || this == CONFIRMED;
  }
}
