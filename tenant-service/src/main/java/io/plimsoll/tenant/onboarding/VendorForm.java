package io.plimsoll.tenant.onboarding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vendor as a caller writes it. */
public record VendorForm(
    @Nullable String name,
    @Nullable String category,
    @Nullable List<String> domains,
    @Nullable List<String> dataCategories,
    @Nullable Long recordsShared,
    @Nullable List<String> accessKinds,
    @Nullable Boolean vetted,
    @Nullable Boolean accessLimited,
    @Nullable String offshoreCountry,
    @Nullable ContractForm contract,
    @Nullable LocalDate lastVettedOn) {

  /** What the contract provides. */
  public record ContractForm(
      @Nullable Boolean breachNotice,
      @Nullable Long breachNoticeHours,
      @Nullable Boolean auditRight,
      @Nullable Boolean subProcessorsDisclosed) {}
}
