package io.plimsoll.engine.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Option ids that mean the same in every question, and the fixed scales. */
public final class Options {
  /** The control is in place everywhere. */
  public static final String YES = "yes";

  /** The control is missing. */
  public static final String NO = "no";

  /** The control is in place for a part; the question's text says which part. */
  public static final String PARTIAL = "partial";

  /** The applicant cannot tell. Counts as unknown, never as good or bad. */
  public static final String NOT_KNOWN = "not_known";

  /** The thing asked about does not exist at the applicant. */
  public static final String NOT_APPLICABLE = "not_applicable";

  /** Nothing of a list. */
  public static final String NONE = "none";

  /** Share of the whole: 0 %, 1–49 %, 50–94 %, 95–99 %, 100 %. */
  public static final List<String> COVERAGE = List.of("none", "some", "half", "most", "full");

  /** How often, most often first. */
  public static final List<String> FREQUENCY =
      List.of(
          "continuous",
          "daily",
          "weekly",
          "monthly",
          "quarterly",
          "six_monthly",
          "annual",
          "never");

  /** Longest time from a fix being published until it is installed, fastest first. */
  public static final List<String> PATCH_WINDOW =
      List.of(
          "within_72_hours",
          "within_7_days",
          "within_14_days",
          "within_30_days",
          "within_90_days",
          "over_90_days",
          "none");

  /** Number of individuals; ids of {@link RecordBand}. */
  public static final List<String> RECORD_BAND =
      Arrays.stream(RecordBand.values()).map(RecordBand::id).toList();

  /** Singapore dollars: below 10,000 · below 50,000 · below 250,000 · below 1,000,000 · more. */
  public static final List<String> MONEY_BAND =
      List.of("under_10k", "10k_to_50k", "50k_to_250k", "250k_to_1m", "over_1m");

  /** Options that cannot stand beside another one in a multiple choice. */
  static boolean exclusive(String option) {
    return option.equals(NONE) || option.equals(NOT_KNOWN) || option.equals(NOT_APPLICABLE);
  }

  static String idOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Options() {}
}
