package io.plimsoll.api.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.plimsoll.api.usecase.applicant.LookForProof;
import io.plimsoll.api.usecase.modelreport.RunModelReport;
import io.plimsoll.api.usecase.rescoring.FailRescoringJob;
import io.plimsoll.api.usecase.rescoring.PlanRescoring;
import io.plimsoll.api.usecase.rescoring.RescoreShard;
import io.plimsoll.api.usecase.scan.RunScan;
import io.plimsoll.api.usecase.scan.RunScheduledScan;
import io.plimsoll.database.RoleDatabase;
import io.plimsoll.database.TenantScope;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the schedule. A worker that dies stops its heartbeat; its work is then taken up by another,
 * which goes on behind what was committed.
 */
final class Workers implements SmartLifecycle {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final int MOST_RETRIES = 8;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final Scheduler scheduler;
  private volatile boolean running;

  Workers(
      RoleDatabase system,
      int threads,
      RunScan scans,
      RunScheduledScan schedules,
      LookForProof proofs,
      PlanRescoring plans,
      RescoreShard shards,
      FailRescoringJob failures,
      RunModelReport reports) {
    scheduler =
        Scheduler.create(
                system.dataSource(),
                List.of(
                    task("scan", s -> scans.run(s.id()), s -> scans.giveUp(s.id())),
                    task(
                        "scheduled-scan",
                        s -> schedules.run(s.id(), s.part()),
                        s -> schedules.giveUp(s.id(), s.part())),
                    task("domain-proof", s -> proofs.run(s.id()), s -> proofs.giveUp(s.id())),
                    task("rescoring-plan", s -> plans.plan(s.id()), s -> failures.fail(s.id())),
                    task(
                        "rescoring-shard",
                        s -> shards.run(s.id(), s.part()),
                        s -> failures.fail(s.id())),
                    task("model-report", s -> reports.run(s.id()), s -> reports.giveUp(s.id()))))
            .tableName("platform.scheduled_tasks")
            .threads(threads)
            .enablePriority()
            .pollingInterval(POLL)
            .pollUsingLockAndFetch(0.5, 1.0)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LONGEST_STOP)
            .build();
  }

  private static OneTimeTask<Void> task(
      String name, Consumer<TaskSubject> work, Consumer<TaskSubject> giveUp) {
    return Tasks.oneTime(name)
        .onDeadExecutionRevive()
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                MOST_RETRIES,
                new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY),
                (failed, operations) -> endedFor(giveUp, failed, operations)))
        .execute((instance, context) -> inTenant(TaskSubject.parse(instance.getId()), work));
  }

  private static void endedFor(
      Consumer<TaskSubject> giveUp, ExecutionComplete failed, ExecutionOperations<Void> ignored) {
    inTenant(TaskSubject.parse(failed.getExecution().taskInstance.getId()), giveUp);
  }

  private static void inTenant(TaskSubject subject, Consumer<TaskSubject> work) {
    TenantScope.run(subject.tenant(), () -> work.accept(subject));
  }

  @Override
  public void start() {
    scheduler.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
