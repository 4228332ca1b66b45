package io.plimsoll.api.usecase.outcome;

import io.plimsoll.api.usecase.incident.IncidentSource;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.score.Peril;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about an insured period.
 *
 * @param periodStart first insured day
 * @param periodEnd the day after the last insured day
 * @param valuedOn the day the claims were counted
 * @param claimCount insured claims of the period, counted up to that day
 * @param losses by peril, each peril at most once; empty when it is not told
 * @param source who said so
 * @param sourceReference policy or bordereau
 */
public record OutcomeDetails(
    UUID applicantId,
    LocalDate periodStart,
    LocalDate periodEnd,
    LocalDate valuedOn,
    int claimCount,
    List<Loss> losses,
    IncidentSource source,
    @Nullable String sourceReference) {
  private static final double DAYS_A_YEAR = 365.25;

  public OutcomeDetails {
    losses = List.copyOf(losses);
  }

  /**
   * Claims of one peril.
   *
   * @param incurred paid and reserved, from the ground up; null while it is not known
   */
  public record Loss(Peril peril, int claimCount, @Nullable Money incurred) {}

  /** The same with its losses in the order of the perils. */
  OutcomeDetails sorted() {
    return new OutcomeDetails(
        applicantId,
        periodStart,
        periodEnd,
        valuedOn,
        claimCount,
        losses.stream().sorted(Comparator.comparing(Loss::peril)).toList(),
        source,
        sourceReference);
  }

  /** The observed part of the period, in years of 365.25 days. */
  public double exposureYears() {
    LocalDate end = valuedOn.isBefore(periodEnd) ? valuedOn : periodEnd;
    return ChronoUnit.DAYS.between(periodStart, end) / DAYS_A_YEAR;
  }
}
