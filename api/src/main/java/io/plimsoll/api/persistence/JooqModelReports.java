package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.MODEL_REPORT;

import io.plimsoll.api.usecase.modelreport.ModelReport;
import io.plimsoll.api.usecase.modelreport.ModelReports;
import io.plimsoll.api.usecase.modelreport.ReportAnswer;
import io.plimsoll.api.usecase.modelreport.ReportQuestion;
import io.plimsoll.api.usecase.work.WorkState;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.ModelReportRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Model reports in PostgreSQL. */
@Repository
class JooqModelReports implements ModelReports {
  private final DSLContext sql;

  JooqModelReports(DSLContext sql) {
    this.sql = sql;
  }

  /** Tells the kind of question. */
  record Asked(ReportQuestion question) {}

  /** Tells the kind of answer. */
  record Told(ReportAnswer answer) {}

  @Override
  public void add(ModelReport report, String createdBy) {
    sql.insertInto(MODEL_REPORT)
        .set(MODEL_REPORT.TENANT_ID, TenantScope.current())
        .set(MODEL_REPORT.ID, report.id())
        .set(MODEL_REPORT.MODEL_ID, report.modelId())
        .set(MODEL_REPORT.MODEL_HASH, report.modelHash())
        .set(MODEL_REPORT.QUESTION, Documents.write(new Asked(report.question())))
        .set(MODEL_REPORT.STATE, Codes.of(report.state()))
        .set(MODEL_REPORT.CREATED_BY, createdBy)
        .set(MODEL_REPORT.CREATED_AT, report.createdAt())
        .execute();
  }

  @Override
  public Optional<ModelReport> find(UUID id) {
    return sql.selectFrom(MODEL_REPORT).where(own(id)).fetchOptional(JooqModelReports::read);
  }

  @Override
  public List<ModelReport> list(@Nullable UUID after, int limit) {
    return sql.selectFrom(MODEL_REPORT)
        .where(own())
        .and(after == null ? DSL.noCondition() : MODEL_REPORT.ID.gt(after))
        .orderBy(MODEL_REPORT.ID)
        .limit(limit)
        .fetch(JooqModelReports::read);
  }

  @Override
  public Optional<ModelReport> take(UUID id, Instant now) {
    return sql.update(MODEL_REPORT)
        .set(MODEL_REPORT.STATE, "running")
        .set(MODEL_REPORT.STARTED_AT, DSL.coalesce(MODEL_REPORT.STARTED_AT, now))
        .set(MODEL_REPORT.DONE, 0)
        .set(MODEL_REPORT.FAILED, 0)
        .where(own(id).and(open()))
        .returning()
        .fetchOptional(JooqModelReports::read);
  }

  @Override
  public void progress(UUID id, int done, int failed) {
    sql.update(MODEL_REPORT)
        .set(MODEL_REPORT.DONE, done)
        .set(MODEL_REPORT.FAILED, failed)
        .where(own(id).and(open()))
        .execute();
  }

  @Override
  public void complete(UUID id, ReportAnswer answer, Instant now) {
    sql.update(MODEL_REPORT)
        .set(MODEL_REPORT.STATE, "completed")
        .set(MODEL_REPORT.ANSWER, Documents.write(new Told(answer)))
        .set(MODEL_REPORT.FINISHED_AT, now)
        .where(own(id).and(open()))
        .execute();
  }

  @Override
  public boolean fail(UUID id, String reason, Instant now) {
    return sql.update(MODEL_REPORT)
            .set(MODEL_REPORT.STATE, "failed")
            .set(MODEL_REPORT.PROBLEM, reason)
            .set(MODEL_REPORT.FINISHED_AT, now)
            .where(own(id).and(open()))
            .execute()
        == 1;
  }

  private static Condition own() {
    return MODEL_REPORT.TENANT_ID.eq(TenantScope.current());
  }

  private static Condition own(UUID id) {
    return own().and(MODEL_REPORT.ID.eq(id));
  }

  private static Condition open() {
    return MODEL_REPORT.STATE.in("queued", "running");
  }

  private static ModelReport read(ModelReportRecord row) {
    String answer = row.getAnswer();
    return new ModelReport(
        row.getId(),
        row.getModelId(),
        row.getModelHash(),
        Documents.read(Asked.class, row.getQuestion()).question(),
        Codes.read(WorkState.class, row.getState()),
        row.getDone(),
        row.getFailed(),
        answer == null ? null : Documents.read(Told.class, answer).answer(),
        row.getProblem(),
        row.getCreatedAt(),
        row.getStartedAt(),
        row.getFinishedAt());
  }
}
