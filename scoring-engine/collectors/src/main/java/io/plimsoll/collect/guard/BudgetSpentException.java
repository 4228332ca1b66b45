package io.plimsoll.collect.guard;

import java.io.IOException;

/**
 * The target's wall-clock budget is used up, or nobody can tell whether something may be spent of
 * what all workers have together; what was not asked yet stays unknown.
 */
public final class BudgetSpentException extends IOException {
  private static final long serialVersionUID = 1L;

  public BudgetSpentException(String message) {
    super(message);
  }

  /** The other workers' traffic cannot be told, so nothing more may be sent. */
  static BudgetSpentException alone(RuntimeException cause) {
    BudgetSpentException spent =
        new BudgetSpentException("the pace of all workers together cannot be told at the moment");
    spent.initCause(cause);
    return spent;
  }
}
