package io.plimsoll.api.usecase.outcome;

import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.FieldErrors;
import io.plimsoll.tenant.InvalidInputException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What must hold of an outcome before it is kept. */
@Component
class OutcomeRules {
  /** A day that has begun in Singapore is not in the future for a person there. */
  private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final int LONGEST_YEARS = 5;

  private final Outcomes outcomes;
  private final InstantSource clock;

  OutcomeRules(Outcomes outcomes, InstantSource clock) {
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /**
   * Checks and holds the applicant, so that what holds now holds at the commit.
   *
   * @param id of the outcome itself
   * @throws InvalidInputException naming every member that breaks a rule
   * @throws ConflictException {@code PERIOD_OVERLAPS} when another period shares a day
   */
  void check(UUID id, OutcomeDetails details) {
    FieldErrors errors = new FieldErrors();
    dates(details, errors);
    losses(details, errors);
    if (!outcomes.hold(details.applicantId())) {
      errors.add("/applicantId", "UNKNOWN_APPLICANT", "must be an applicant of yours");
    }
    errors.refuse();
    outcomes.overlapping(id, details).ifPresent(OutcomeRules::refuse);
  }

  private void dates(OutcomeDetails details, FieldErrors errors) {
    LocalDate start = details.periodStart();
    LocalDate today = LocalDate.ofInstant(clock.instant(), SINGAPORE);
    if (start.isBefore(EARLIEST) || !start.isBefore(today)) {
      errors.add(
          "/periodStart", "DATE_OUT_OF_RANGE", "must be from " + EARLIEST + " to before " + today);
    }
    LocalDate latest = start.plusYears(LONGEST_YEARS);
    if (!details.periodEnd().isAfter(start) || details.periodEnd().isAfter(latest)) {
      errors.add(
          "/periodEnd", "DATE_OUT_OF_ORDER", "must be after periodStart and not after " + latest);
    }
    if (!details.valuedOn().isAfter(start) || details.valuedOn().isAfter(today)) {
      errors.add(
          "/valuedOn", "DATE_OUT_OF_RANGE", "must be after periodStart and not after " + today);
    }
  }

  private static void losses(OutcomeDetails details, FieldErrors errors) {
    Set<Object> seen = new HashSet<>();
    int counted = 0;
    for (int i = 0; i < details.losses().size(); i++) {
      OutcomeDetails.Loss loss = details.losses().get(i);
      counted += loss.claimCount();
      if (!seen.add(loss.peril())) {
        errors.add("/losses/" + i + "/peril", "REPEATED", "must not be given twice");
      }
      if (loss.incurred() != null && loss.incurred().amount() < 0) {
        errors.add("/losses/" + i + "/incurred/amount", "NEGATIVE", "must not be negative");
      }
    }
    if (!details.losses().isEmpty() && counted != details.claimCount()) {
      errors.add(
          "/claimCount",
          "COUNTS_DISAGREE",
          "must be " + counted + ", the sum over losses, when losses are given");
    }
  }

  private static void refuse(Outcome other) {
    OutcomeDetails details = other.details();
    throw new ConflictException(
        "PERIOD_OVERLAPS",
        "the period shares days with outcome "
            + other.id()
            + " from "
            + details.periodStart()
            + " to before "
            + details.periodEnd());
  }
}
