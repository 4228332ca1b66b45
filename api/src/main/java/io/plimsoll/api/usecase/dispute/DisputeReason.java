package io.plimsoll.api.usecase.dispute;

/** Why a finding is said to be wrong. */
public enum DisputeReason {
  FIXED,
  NOT_OURS,
  WRONG,
  COMPENSATED
}
