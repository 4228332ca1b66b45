package io.plimsoll.api.usecase.scan;

import io.plimsoll.api.usecase.work.WorkState;

/** Where a group of a scan stands. */
public enum GroupState {
  LOOKING,
  FINISHED,
  /** The scan is over and the group had not finished: it says nothing about the company. */
  UNAVAILABLE;

  public static GroupState of(boolean finished, WorkState scan) {
    if (finished) {
      return FINISHED;
    }
    return scan.over() ? UNAVAILABLE : LOOKING;
  }
}
