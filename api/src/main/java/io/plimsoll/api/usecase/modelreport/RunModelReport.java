package io.plimsoll.api.usecase.modelreport;

import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.api.usecase.outcome.Outcome;
import io.plimsoll.api.usecase.outcome.Outcomes;
import io.plimsoll.api.usecase.score.Covers;
import io.plimsoll.api.usecase.score.Terms;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.governance.Calibration;
import io.plimsoll.engine.governance.Comparison;
import io.plimsoll.engine.governance.Drift;
import io.plimsoll.engine.governance.Judged;
import io.plimsoll.engine.governance.ObservedPeriod;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import io.plimsoll.tenant.onboarding.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Works a report out in a worker. It reads and never writes but its own row, so that a worker that
 * takes it up again begins anew and comes to the same answer.
 */
@Service
public class RunModelReport {
  private static final Actor WORKER = Actor.system("model-report-worker");
  private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

  private final ModelReports reports;
  private final Book book;
  private final Outcomes outcomes;
  private final Models models;
  private final Covers covers;
  private final UnitOfWork unit;
  private final AuditTrail audit;
  private final InstantSource clock;

  RunModelReport(
      ModelReports reports,
      Book book,
      Outcomes outcomes,
      Models models,
      Covers covers,
      UnitOfWork unit,
      AuditTrail audit,
      InstantSource clock) {
    this.reports = reports;
    this.book = book;
    this.outcomes = outcomes;
    this.models = models;
    this.covers = covers;
    this.unit = unit;
    this.audit = audit;
    this.clock = clock;
  }

  public void run(UUID id) {
    unit.run(() -> reports.take(id, now())).ifPresent(this::work);
  }

  /** Ends a report that workers could not get through however often they tried. */
  public void giveUp(UUID id) {
    fail(id, "a worker failed repeatedly; ask for another report");
  }

  private void work(ModelReport report) {
    answer(report)
        .ifPresentOrElse(
            answer -> complete(report.id(), answer),
            () -> fail(report.id(), "there is no score in the book to go over"));
  }

  /** Empty when there is nothing to tell of. */
  private Optional<ReportAnswer> answer(ModelReport report) {
    Underwriter model = models.released(report.modelId());
    Walk walk = new Walk(report.id(), reports, unit);
    return switch (report.question()) {
      case ReportQuestion.Compare asked ->
          compare(models.released(asked.championId()), model, walk);
      case ReportQuestion.Drift asked -> drift(model, asked, walk);
      case ReportQuestion.Calibrate asked -> Optional.of(calibrate(model, asked, walk));
    };
  }

  private Optional<ReportAnswer> compare(Underwriter champion, Underwriter challenger, Walk walk) {
    Comparison.Builder comparison = new Comparison.Builder();
    Cover cover = covers.of(Terms.STANDARD);
    walk.through(
        book::newest,
        Book.Page::applicantId,
        page -> {
          Snapshot snapshot = snapshot(page.snapshot());
          comparison.add(
              page.applicantId().toString(),
              judged(champion, snapshot, cover),
              judged(challenger, snapshot, cover));
        });
    return comparison.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReportAnswer.Compared(comparison.build()));
  }

  private static Judged judged(Underwriter model, Snapshot snapshot, Cover cover) {
    var result = model.assess(snapshot, cover);
    return new Judged(result.assessment(), result.decision());
  }

  private Optional<ReportAnswer> drift(Underwriter model, ReportQuestion.Drift asked, Walk walk) {
    Drift.Builder drift = new Drift.Builder();
    walk.through(
        (last, limit) -> book.newest(asked.baseline(), last, limit),
        Book.Page::applicantId,
        page -> drift.baseline(model.score(snapshot(page.snapshot()))));
    walk.through(
        (last, limit) -> book.newest(asked.current(), last, limit),
        Book.Page::applicantId,
        page -> drift.current(model.score(snapshot(page.snapshot()))));
    return drift.baselineCount() == 0 || drift.currentCount() == 0
        ? Optional.empty()
        : Optional.of(new ReportAnswer.Drifted(drift.build()));
  }

  private ReportAnswer calibrate(Underwriter model, ReportQuestion.Calibrate asked, Walk walk) {
    List<ObservedPeriod> periods = new ArrayList<>();
    List<UUID> withoutScore = new ArrayList<>();
    walk.through(
        (last, limit) -> outcomes.list(null, last, limit),
        Outcome::id,
        outcome -> {
          if (asked.covers(outcome.details().periodStart())) {
            inForce(outcome)
                .ifPresentOrElse(
                    snapshot -> periods.add(observed(model, snapshot, outcome)),
                    () -> withoutScore.add(outcome.id()));
          }
        });
    return new ReportAnswer.Calibrated(withoutScore.size(), Calibration.of(periods));
  }

  /** The evidence that was known when the cover began, on the same day at the latest. */
  private Optional<Snapshot> inForce(Outcome outcome) {
    LocalDate start = outcome.details().periodStart();
    Instant nextDay = start.plusDays(1).atStartOfDay(SINGAPORE).toInstant();
    return unit.run(() -> book.before(outcome.details().applicantId(), nextDay))
        .map(RunModelReport::snapshot);
  }

  private static ObservedPeriod observed(Underwriter model, Snapshot snapshot, Outcome outcome) {
    return new ObservedPeriod(
        model.score(snapshot).risk().annualFrequency(),
        outcome.details().exposureYears(),
        outcome.details().claimCount());
  }

  private static Snapshot snapshot(String json) {
    return RecordCodec.readJson(Snapshot.class, json);
  }

  private void complete(UUID id, ReportAnswer answer) {
    unit.run(() -> {
      reports.complete(id, answer, now());
      audit.append(AuditEntry.of(WORKER, "model_report.completed", id));
      return id;
    });
  }

  private void fail(UUID id, String reason) {
    unit.run(() -> {
      if (reports.fail(id, reason, now())) {
        audit.append(AuditEntry.of(WORKER, "model_report.failed", id));
      }
      return id;
    });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
