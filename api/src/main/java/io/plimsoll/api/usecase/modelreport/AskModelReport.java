package io.plimsoll.api.usecase.modelreport;

import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.api.usecase.work.WorkQueue;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.FieldErrors;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queues a report on a model version. */
@Service
@Transactional
public class AskModelReport {
  private final Models models;
  private final ModelReports reports;
  private final WorkQueue queue;
  private final AuditTrail audit;
  private final IdSource ids;
  private final InstantSource clock;

  AskModelReport(
      Models models,
      ModelReports reports,
      WorkQueue queue,
      AuditTrail audit,
      IdSource ids,
      InstantSource clock) {
    this.models = models;
    this.reports = reports;
    this.queue = queue;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param championId null takes the active model
   * @throws InvalidInputException when the champion is unknown or the challenger itself
   */
  public ModelReport compare(String modelId, @Nullable String championId, Actor actor) {
    Underwriter challenger = model(modelId);
    Underwriter champion = championId == null ? models.active() : champion(championId);
    if (Models.id(champion).equals(modelId)) {
      throw new InvalidInputException(
          "/championId", "SAME_MODEL", "must be another version than " + modelId);
    }
    return queued(
        challenger,
        new ReportQuestion.Compare(Models.id(champion), Models.hash(champion).value()),
        actor);
  }

  /**
   * @throws InvalidInputException naming the period that is empty or begins too early
   */
  public ModelReport drift(
      String modelId, ReportQuestion.Period baseline, ReportQuestion.Period current, Actor actor) {
    Underwriter model = model(modelId);
    FieldErrors errors = new FieldErrors();
    check("/baseline", baseline, errors);
    check("/current", current, errors);
    if (current.from().isBefore(baseline.until())) {
      errors.add("/current/from", "PERIODS_OVERLAP", "must not be before the baseline ends");
    }
    errors.refuse();
    return queued(model, new ReportQuestion.Drift(baseline, current), actor);
  }

  private static void check(String pointer, ReportQuestion.Period period, FieldErrors errors) {
    if (!period.from().isBefore(period.until())) {
      errors.add(pointer + "/until", "DATE_OUT_OF_ORDER", "must be after from");
    }
  }

  /**
   * @param from null has no beginning
   * @param until null has no end
   */
  public ModelReport calibrate(
      String modelId, @Nullable LocalDate from, @Nullable LocalDate until, Actor actor) {
    Underwriter model = model(modelId);
    if (from != null && until != null && !from.isBefore(until)) {
      throw new InvalidInputException("/until", "DATE_OUT_OF_ORDER", "must be after from");
    }
    return queued(model, new ReportQuestion.Calibrate(from, until), actor);
  }

  private Underwriter model(String id) {
    return models.find(id).orElseThrow(() -> new NotFoundException("model version"));
  }

  private Underwriter champion(String id) {
    return models
        .find(id)
        .orElseThrow(() ->
            new InvalidInputException(
                "/championId", "UNKNOWN_MODEL", "must be a model version; see GET /v1/models"));
  }

  private ModelReport queued(Underwriter model, ReportQuestion question, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String id = Models.id(model);
    ModelReport report =
        ModelReport.queued(ids.next(), id, Models.hash(model).value(), question, now);
    reports.add(report, actor.id());
    queue.report(report.id());
    audit.append(AuditEntry.of(actor, "model_report.asked", report.id(), Map.of("model", id)));
    return report;
  }
}
