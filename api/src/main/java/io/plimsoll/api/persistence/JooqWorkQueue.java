package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.platform.Tables.SCHEDULED_TASKS;

import io.plimsoll.api.usecase.work.WorkQueue;
import io.plimsoll.database.TenantScope;
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
  public void scan(UUID scanId) {
    put("scan", scanId.toString());
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
    sql.insertInto(SCHEDULED_TASKS)
        .set(SCHEDULED_TASKS.TASK_NAME, task)
        .set(SCHEDULED_TASKS.TASK_INSTANCE, TenantScope.current() + "/" + subject)
        .set(SCHEDULED_TASKS.EXECUTION_TIME, clock.instant())
        .set(SCHEDULED_TASKS.PICKED, false)
        .set(SCHEDULED_TASKS.VERSION, 1L)
        .execute();
  }
}
