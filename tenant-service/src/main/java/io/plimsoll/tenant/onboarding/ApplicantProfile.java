package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.Require;
import org.jspecify.annotations.Nullable;

/**
 * Who an applicant is; null is unknown.
 *
 * @param name legal name, 1 to 200 characters
 * @param employees head count, 0 to 10 million
 */
public record ApplicantProfile(
    String name,
    Uen uen,
    Ssic ssic,
    @Nullable RevenueFigure revenue,
    @Nullable Integer employees,
    RecordsHeld recordsHeld) {
  private static final int MOST_EMPLOYEES = 10_000_000;

  public ApplicantProfile {
    Names.check(name);
    if (employees != null) {
      checkEmployees(employees);
    }
  }

  static void checkEmployees(long employees) {
    Require.that(
        employees >= 0 && employees <= MOST_EMPLOYEES,
        "employees",
        "must be between 0 and " + MOST_EMPLOYEES);
  }

  /** The form of the name that searches compare. */
  public String searchableName() {
    return Names.searchable(name);
  }
}
