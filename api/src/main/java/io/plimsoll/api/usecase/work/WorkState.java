package io.plimsoll.api.usecase.work;

/** Where long work stands. */
public enum WorkState {
  QUEUED,
  RUNNING,
  COMPLETED,
  CANCELLED,
  FAILED;

  /** Whether nothing more will happen. */
  public boolean over() {
    return this == COMPLETED || this == CANCELLED || this == FAILED;
  }
}
