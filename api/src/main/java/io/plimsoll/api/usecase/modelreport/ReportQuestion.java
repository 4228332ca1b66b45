package io.plimsoll.api.usecase.modelreport;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a report on a model version is to tell. */
public sealed interface ReportQuestion {

  /** How it differs from a champion over the same snapshots, the newest of each applicant. */
  record Compare(String championId, String championHash) implements ReportQuestion {}

  /** How the book has moved, by the last snapshot of each applicant in either period. */
  record Drift(Period baseline, Period current) implements ReportQuestion {}

  /**
   * Whether as many claims came as it expected.
   *
   * @param from insured periods that began on this day or later; all when null
   * @param until insured periods that began before this day; all when null
   */
  record Calibrate(@Nullable LocalDate from, @Nullable LocalDate until) implements ReportQuestion {
    boolean covers(LocalDate start) {
      return (from == null || !start.isBefore(from)) && (until == null || start.isBefore(until));
    }
  }

  /**
   * A span of the moments that scores speak of.
   *
   * @param from inclusive
   * @param until exclusive
   */
  record Period(Instant from, Instant until) {}
}
