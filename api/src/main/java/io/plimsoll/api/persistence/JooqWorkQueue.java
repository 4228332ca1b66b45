package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.platform.Tables.SCHEDULED_TASKS;

import io.plimsoll.api.usecase.work.WorkQueue;
import io.plimsoll.database.TenantScope;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Puts tasks on the schedule in the transaction of the caller. A task's instance begins with the
 * tenant: row-level security lets a tenant put in none but its own.
 */
@Repository
class JooqWorkQueue implements WorkQueue {
  private final DSLContext sql;
  private final InstantSource clock;

  JooqWorkQueue(DSLContext sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public void scan(UUID scanId, int behind) {
    put("scan", scanId.toString(), clock.instant(), -behind);
  }

  @Override
  public void scheduledScan(UUID applicantId, int serial, Instant at) {
    put("scheduled-scan", applicantId + "/" + serial, at, 0);
  }

  @Override
  public void proof(UUID checkId) {
    put("domain-proof", checkId.toString(), clock.instant(), 1);
  }

  @Override
  public void planRescoring(UUID jobId) {
    put("rescoring-plan", jobId.toString());
  }

  @Override
  public void rescore(UUID jobId, int shard) {
    put("rescoring-shard", jobId + "/" + shard);
  }

  @Override
  public void report(UUID reportId) {
    put("model-report", reportId.toString());
  }

  private void put(String task, String subject) {
    put(task, subject, clock.instant(), 0);
  }

  /** The higher the priority the sooner, among those whose time has come. */
  private void put(String task, String subject, Instant at, int priority) {
    sql.insertInto(SCHEDULED_TASKS)
        .set(SCHEDULED_TASKS.TASK_NAME, task)
        .set(SCHEDULED_TASKS.TASK_INSTANCE, TenantScope.current() + "/" + subject)
        .set(SCHEDULED_TASKS.EXECUTION_TIME, at)
        .set(SCHEDULED_TASKS.PRIORITY, (short) priority)
        .set(SCHEDULED_TASKS.PICKED, false)
        .set(SCHEDULED_TASKS.VERSION, 1L)
        .execute();
  }
}
