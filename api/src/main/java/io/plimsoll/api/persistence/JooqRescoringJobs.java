package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.APPLICANT;
import static io.plimsoll.database.jooq.app.Tables.RESCORING_JOB;
import static io.plimsoll.database.jooq.app.Tables.RESCORING_RESULT;
import static io.plimsoll.database.jooq.app.Tables.RESCORING_SHARD;

import io.plimsoll.api.usecase.rescoring.RescoringFilter;
import io.plimsoll.api.usecase.rescoring.RescoringJob;
import io.plimsoll.api.usecase.rescoring.RescoringJobs;
import io.plimsoll.api.usecase.rescoring.RescoringResult;
import io.plimsoll.api.usecase.rescoring.Shard;
import io.plimsoll.api.usecase.work.Progress;
import io.plimsoll.api.usecase.work.WorkState;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.RescoringResultRecord;
import io.plimsoll.engine.score.Grade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectHavingStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Jobs, shards and the ledger in PostgreSQL. */
@Repository
class JooqRescoringJobs implements RescoringJobs {
  private static final Field<BigDecimal> DONE = DSL.sum(RESCORING_SHARD.DONE);
  private static final Field<BigDecimal> FAILED = DSL.sum(RESCORING_SHARD.FAILED);

  private final DSLContext sql;

  JooqRescoringJobs(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(RescoringJob job, String createdBy) {
    sql.insertInto(RESCORING_JOB)
        .set(RESCORING_JOB.TENANT_ID, TenantScope.current())
        .set(RESCORING_JOB.ID, job.id())
        .set(RESCORING_JOB.STATE, Codes.of(job.state()))
        .set(RESCORING_JOB.FILTER, KeptFilter.write(job.filter()))
        .set(RESCORING_JOB.MODEL_VERSION, job.modelId())
        .set(RESCORING_JOB.AS_OF, job.asOf())
        .set(RESCORING_JOB.CREATED_BY, createdBy)
        .set(RESCORING_JOB.CREATED_AT, job.createdAt())
        .execute();
  }

  @Override
  public Optional<RescoringJob> find(UUID id) {
    return selected(ofJob(id)).fetchOptional(JooqRescoringJobs::read);
  }

  @Override
  public List<RescoringJob> list(@Nullable UUID after, int limit) {
    Condition where =
        RESCORING_JOB
            .TENANT_ID
            .eq(TenantScope.current())
            .and(after == null ? DSL.noCondition() : RESCORING_JOB.ID.gt(after));
    return selected(where).orderBy(RESCORING_JOB.ID).limit(limit).fetch(JooqRescoringJobs::read);
  }

  private SelectHavingStep<Record> selected(Condition where) {
    return sql.select(RESCORING_JOB.fields())
        .select(DONE, FAILED)
        .from(RESCORING_JOB)
        .leftJoin(RESCORING_SHARD)
        .on(RESCORING_SHARD.TENANT_ID.eq(RESCORING_JOB.TENANT_ID))
        .and(RESCORING_SHARD.JOB_ID.eq(RESCORING_JOB.ID))
        .where(where)
        .groupBy(RESCORING_JOB.TENANT_ID, RESCORING_JOB.ID);
  }

  @Override
  public List<RescoringResult> results(UUID jobId, @Nullable UUID after, int limit) {
    return sql.selectFrom(RESCORING_RESULT)
        .where(RESCORING_RESULT.TENANT_ID.eq(TenantScope.current()))
        .and(RESCORING_RESULT.JOB_ID.eq(jobId))
        .and(after == null ? DSL.noCondition() : RESCORING_RESULT.APPLICANT_ID.gt(after))
        .orderBy(RESCORING_RESULT.APPLICANT_ID)
        .limit(limit)
        .fetch(JooqRescoringJobs::read);
  }

  @Override
  public void cancel(UUID jobId, Instant now) {
    sql.update(RESCORING_JOB)
        .set(RESCORING_JOB.STATE, "cancelled")
        .set(RESCORING_JOB.CANCEL_REQUESTED_AT, now)
        .set(RESCORING_JOB.FINISHED_AT, now)
        .where(ofJob(jobId).and(RESCORING_JOB.STATE.in("queued", "running")))
        .execute();
  }

  @Override
  public boolean fail(UUID jobId, String reason, Instant now) {
    return sql.update(RESCORING_JOB)
            .set(RESCORING_JOB.STATE, "failed")
            .set(RESCORING_JOB.PROBLEM, reason)
            .set(RESCORING_JOB.FINISHED_AT, now)
            .where(ofJob(jobId).and(RESCORING_JOB.STATE.in("queued", "running")))
            .execute()
        == 1;
  }

  @Override
  public int plan(RescoringJob job, int size, Instant now) {
    if (!started(job.id(), now)) {
      return 0;
    }
    int shards = cut(job, size);
    int total = total(job.id());
    sql.update(RESCORING_JOB)
        .set(RESCORING_JOB.TOTAL, total)
        .set(RESCORING_JOB.STATE, shards == 0 ? "completed" : "running")
        .set(RESCORING_JOB.FINISHED_AT, shards == 0 ? now : null)
        .where(ofJob(job.id()))
        .execute();
    return shards;
  }

  private boolean started(UUID jobId, Instant now) {
    return sql.update(RESCORING_JOB)
            .set(RESCORING_JOB.STATE, "running")
            .set(RESCORING_JOB.STARTED_AT, now)
            .where(ofJob(jobId).and(RESCORING_JOB.STATE.eq("queued")))
            .execute()
        == 1;
  }

  /** One row per range, made by the database: the book never travels. */
  private int cut(RescoringJob job, int size) {
    Field<Integer> number =
        DSL.rowNumber().over(DSL.orderBy(APPLICANT.ID)).minus(1).div(size).as("number");
    var numbered =
        sql.select(APPLICANT.ID, number)
            .from(APPLICANT)
            .where(BookFilter.matching(sql, job.filter()))
            .asTable("numbered");
    Field<UUID> id = numbered.field(APPLICANT.ID);
    Field<Integer> shard = numbered.field("number", Integer.class);
    Field<UUID> last = DSL.arrayGet(DSL.arrayAgg(id).orderBy(id.desc()), 1);
    return sql.insertInto(
            RESCORING_SHARD,
            RESCORING_SHARD.TENANT_ID,
            RESCORING_SHARD.JOB_ID,
            RESCORING_SHARD.SHARD,
            RESCORING_SHARD.AFTER_ID,
            RESCORING_SHARD.UP_TO_ID,
            RESCORING_SHARD.TOTAL)
        .select(
            sql.select(
                    DSL.val(TenantScope.current(), RESCORING_SHARD.TENANT_ID),
                    DSL.val(job.id()),
                    shard,
                    DSL.lag(last).over(DSL.orderBy(shard)),
                    last,
                    DSL.count())
                .from(numbered)
                .groupBy(shard))
        .execute();
  }

  private int total(UUID jobId) {
    return sql.select(DSL.coalesce(DSL.sum(RESCORING_SHARD.TOTAL), BigDecimal.ZERO))
        .from(RESCORING_SHARD)
        .where(shardsOf(jobId))
        .fetchSingle()
        .value1()
        .intValueExact();
  }

  @Override
  public Optional<Shard> take(UUID jobId, int shard, Instant now) {
    return sql.update(RESCORING_SHARD)
        .set(RESCORING_SHARD.LEASE_EPOCH, RESCORING_SHARD.LEASE_EPOCH.plus(1))
        .set(RESCORING_SHARD.LEASED_AT, now)
        .where(shardsOf(jobId).and(RESCORING_SHARD.SHARD.eq(shard)))
        .and(RESCORING_SHARD.STATE.eq("open"))
        .and(running(jobId))
        .returning()
        .fetchOptional()
        .map(row ->
            new Shard(
                jobId,
                shard,
                row.getCursorId() == null ? row.getAfterId() : row.getCursorId(),
                row.getUpToId(),
                row.getLeaseEpoch()));
  }

  @Override
  public List<UUID> next(Shard shard, RescoringFilter filter, int limit) {
    return sql.select(APPLICANT.ID)
        .from(APPLICANT)
        .where(BookFilter.matching(sql, filter))
        .and(shard.cursor() == null ? DSL.noCondition() : APPLICANT.ID.gt(shard.cursor()))
        .and(APPLICANT.ID.le(shard.upTo()))
        .orderBy(APPLICANT.ID)
        .limit(limit)
        .fetch(APPLICANT.ID);
  }

  @Override
  public boolean advance(Shard shard, UUID cursor, List<RescoringResult> results, Instant now) {
    int failed = (int) results.stream().filter(result -> result.scoreId() == null).count();
    Field<Integer> done = RESCORING_SHARD.DONE.plus(results.size() - failed);
    Field<Integer> failures = RESCORING_SHARD.FAILED.plus(failed);
    int moved =
        sql.update(RESCORING_SHARD)
            .set(RESCORING_SHARD.CURSOR_ID, cursor)
            .set(RESCORING_SHARD.DONE, done)
            .set(RESCORING_SHARD.FAILED, failures)
            // An applicant that began to match after the plan is scored too.
            .set(RESCORING_SHARD.TOTAL, DSL.greatest(RESCORING_SHARD.TOTAL, done.plus(failures)))
            .where(held(shard))
            .and(running(shard.jobId()))
            .execute();
    if (moved == 1) {
      sql.batchInsert(results.stream().map(result -> row(shard, result, now)).toList()).execute();
    }
    return moved == 1;
  }

  @Override
  public void finish(Shard shard, Instant now) {
    // The job's row is locked first: of two shards that end together, the later sees the other's
    // end.
    sql.select(RESCORING_JOB.ID)
        .from(RESCORING_JOB)
        .where(ofJob(shard.jobId()))
        .forUpdate()
        .execute();
    sql.update(RESCORING_SHARD).set(RESCORING_SHARD.STATE, "done").where(held(shard)).execute();
    sql.update(RESCORING_JOB)
        .set(RESCORING_JOB.STATE, "completed")
        .set(RESCORING_JOB.FINISHED_AT, now)
        .where(ofJob(shard.jobId()).and(RESCORING_JOB.STATE.eq("running")))
        .andNotExists(
            sql.selectOne()
                .from(RESCORING_SHARD)
                .where(shardsOf(shard.jobId()).and(RESCORING_SHARD.STATE.eq("open"))))
        .execute();
  }

  private static Condition ofJob(UUID id) {
    return RESCORING_JOB.TENANT_ID.eq(TenantScope.current()).and(RESCORING_JOB.ID.eq(id));
  }

  private static Condition shardsOf(UUID jobId) {
    return RESCORING_SHARD
        .TENANT_ID
        .eq(TenantScope.current())
        .and(RESCORING_SHARD.JOB_ID.eq(jobId));
  }

  private static Condition held(Shard shard) {
    return shardsOf(shard.jobId())
        .and(RESCORING_SHARD.SHARD.eq(shard.number()))
        .and(RESCORING_SHARD.LEASE_EPOCH.eq(shard.epoch()))
        .and(RESCORING_SHARD.STATE.eq("open"));
  }

  private Condition running(UUID jobId) {
    return DSL.exists(
        sql.selectOne()
            .from(RESCORING_JOB)
            .where(ofJob(jobId).and(RESCORING_JOB.STATE.eq("running"))));
  }

  private static RescoringJob read(Record row) {
    int failed = number(row.get(FAILED));
    return new RescoringJob(
        row.get(RESCORING_JOB.ID),
        Codes.read(WorkState.class, row.get(RESCORING_JOB.STATE)),
        new Progress(number(row.get(DONE)) + failed, row.get(RESCORING_JOB.TOTAL)),
        failed,
        KeptFilter.read(row.get(RESCORING_JOB.FILTER)),
        row.get(RESCORING_JOB.MODEL_VERSION),
        row.get(RESCORING_JOB.AS_OF),
        row.get(RESCORING_JOB.PROBLEM),
        row.get(RESCORING_JOB.CREATED_AT),
        row.get(RESCORING_JOB.STARTED_AT),
        row.get(RESCORING_JOB.FINISHED_AT));
  }

  private static int number(@Nullable BigDecimal sum) {
    return sum == null ? 0 : sum.intValueExact();
  }

  private static RescoringResultRecord row(Shard shard, RescoringResult result, Instant now) {
    RescoringResultRecord row = new RescoringResultRecord();
    row.setTenantId(TenantScope.current());
    row.setJobId(shard.jobId());
    row.setApplicantId(result.applicantId());
    row.setShard(shard.number());
    row.setLeaseEpoch(shard.epoch());
    row.setOutcome(result.scoreId() == null ? "failed" : "scored");
    row.setScoreId(result.scoreId());
    row.setScore(result.score());
    row.setPreviousScore(result.previousScore());
    row.setGrade(result.grade() == null ? null : Codes.of(result.grade()));
    row.setDecision(result.decision());
    row.setProblem(result.failureReason());
    row.setFinishedAt(now);
    return row;
  }

  private static RescoringResult read(RescoringResultRecord row) {
    return new RescoringResult(
        row.getApplicantId(),
        row.getScoreId(),
        row.getScore(),
        row.getPreviousScore(),
        Codes.readOptional(Grade.class, row.getGrade()),
        row.getDecision(),
        row.getProblem());
  }
}
