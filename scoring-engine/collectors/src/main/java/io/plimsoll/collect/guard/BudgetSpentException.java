package io.plimsoll.collect.guard;

import java.io.IOException;

/** The target's wall-clock budget is used up; what was not asked yet stays unknown. */
public final class BudgetSpentException extends IOException {
  private static final long serialVersionUID = 1L;

  public BudgetSpentException(String message) {
    super(message);
  }
}
