package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.Require;
import org.jspecify.annotations.Nullable;

/**
 * What the contract with a third party provides; null is unknown.
 *
 * @param breachNotice whether it must tell of a breach at all; hours above 0 say yes, 0 says no
 * @param breachNoticeHours hours within which it must tell of a breach, up to 8760; 0 is no such
 *     clause
 * @param auditRight whether the applicant may audit it
 * @param subProcessorsDisclosed whether it must name those it passes data on to
 */
public record ContractClauses(
    @Nullable Boolean breachNotice,
    @Nullable Integer breachNoticeHours,
    @Nullable Boolean auditRight,
    @Nullable Boolean subProcessorsDisclosed) {
  private static final int A_YEAR = 8_760;

  public static final ContractClauses UNKNOWN = new ContractClauses(null, null, null, null);

  public ContractClauses {
    Require.that(
        breachNoticeHours == null || breachNoticeHours >= 0 && breachNoticeHours <= A_YEAR,
        "breachNoticeHours",
        "must be between 0 and " + A_YEAR);
    Require.that(
        breachNotice == null
            || breachNoticeHours == null
            || breachNotice == (breachNoticeHours > 0),
        "breachNotice",
        "must agree with breachNoticeHours");
    breachNotice =
        breachNoticeHours == null ? breachNotice : Boolean.valueOf(breachNoticeHours > 0);
  }
}
