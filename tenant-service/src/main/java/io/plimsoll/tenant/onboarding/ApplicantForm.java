package io.plimsoll.tenant.onboarding;

import io.plimsoll.tenant.Codes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An applicant as a caller writes it: every member as received, nothing believed yet. {@link
 * ApplicantReader} turns it into a profile or says everything that is wrong with it.
 */
public record ApplicantForm(
    @Nullable String name,
    @Nullable String uen,
    @Nullable SsicForm ssic,
    @Nullable RevenueForm revenue,
    @Nullable Long employees,
    @Nullable Map<String, Long> recordsHeld,
    @Nullable List<String> domains,
    @Nullable List<VendorForm> vendors) {

  /** {@code scheme} is {@code ssic_2020} or {@code ssic_2025}. */
  public record SsicForm(@Nullable String scheme, @Nullable String code) {}

  /** {@code amount} in minor units. */
  public record RevenueForm(
      @Nullable Long amount, @Nullable String currency, @Nullable Long fiscalYear) {

    private static RevenueForm of(RevenueFigure figure) {
      Integer year = figure.fiscalYear();
      return new RevenueForm(
          figure.money().amount(),
          figure.money().currency().value(),
          year == null ? null : year.longValue());
    }
  }

  /** How a caller would have written the profile; without domains and vendors. */
  static ApplicantForm of(ApplicantProfile profile) {
    Integer employees = profile.employees();
    return new ApplicantForm(
        profile.name(),
        profile.uen().value(),
        new SsicForm(Codes.code(profile.ssic().scheme()), profile.ssic().code()),
        orNull(profile.revenue(), RevenueForm::of),
        employees == null ? null : employees.longValue(),
        profile.recordsHeld().byCode(),
        null,
        null);
  }

  private static <S, T> @Nullable T orNull(@Nullable S source, Function<S, T> write) {
    return source == null ? null : write.apply(source);
  }
}
