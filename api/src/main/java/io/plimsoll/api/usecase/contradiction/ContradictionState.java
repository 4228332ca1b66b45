package io.plimsoll.api.usecase.contradiction;

/** Where a contradiction stands. */
public enum ContradictionState {
  OPEN,
  CLARIFIED,
  CORRECTED,
  ACCEPTED
}
