package io.plimsoll.engine.score;

import io.plimsoll.engine.breach.IncidentKind;
import io.plimsoll.engine.breach.ReportedBy;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.questionnaire.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of evidence behind a line of the score. */
public sealed interface Ground {

  /** An answer; standing and time are null while the question is open. */
  record AnswerGiven(
      String question,
      List<String> options,
      @Nullable Standing standing,
      @Nullable Instant answeredAt)
      implements Ground {}

  /** A finding of a check; disputedAt is null unless somebody says that it is wrong. */
  record FindingSeen(
      String check, String asset, Outcome outcome, Instant observedAt, @Nullable Instant disputedAt)
      implements Ground {}

  /** A check that has not been run. */
  record CheckNotRun(String check) implements Ground {}

  /** A vendor and whether the condition holds; null when that is not known. */
  record VendorDeclared(String vendor, @Nullable Boolean bad) implements Ground {}

  /** A fact about the firm; null when it is not known. */
  record FactDeclared(String fact, @Nullable String value) implements Ground {}

  /** An incident that counts. */
  record IncidentKnown(IncidentKind incident, LocalDate occurredOn, ReportedBy reportedBy)
      implements Ground {}
}
