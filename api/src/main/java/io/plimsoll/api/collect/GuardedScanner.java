package io.plimsoll.api.collect;

import io.plimsoll.api.usecase.scan.ExposureScanner;
import io.plimsoll.api.usecase.scan.FinishedTurn;
import io.plimsoll.api.usecase.scan.ScanGroup;
import io.plimsoll.api.usecase.scan.ScanStep;
import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.ScanRequest;
import io.plimsoll.collect.Scanner;
import io.plimsoll.collect.Turn;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Lets the collectors look while the worker's own thread, the one bound to the tenant, tells how
 * far they are.
 */
final class GuardedScanner implements ExposureScanner {
  private static final Duration BETWEEN_REPORTS = Duration.ofMillis(300);

  private final Scanner scanner;

  GuardedScanner(Scanner scanner) {
    this.scanner = scanner;
  }

  @Override
  public boolean look(Look look, Listener listener) {
    if (look.domains().isEmpty()) {
      return true;
    }
    Tally tally = new Tally();
    FutureTask<List<Observation>> scan =
        OwnThread.begin("scan-" + look.applicantId(), () -> scanner.scan(request(look), tally));
    follow(scan, tally, listener);
    return !tally.cancelled();
  }

  private static ScanRequest request(Look look) {
    return new ScanRequest(
        Consents.of(look.applicantId(), look.domains()),
        look.domains().stream().map(ApplicantDomain::domain).toList(),
        look.groups().stream().map(GuardedScanner::group).collect(Collectors.toSet()),
        look.finished().stream()
            .map(turn -> new Turn(turn.domain(), group(turn.group())))
            .collect(Collectors.toSet()));
  }

  private static Group group(ScanGroup group) {
    return Group.valueOf(group.name());
  }

  private static void follow(FutureTask<List<Observation>> scan, Tally tally, Listener listener) {
    try {
      boolean over = false;
      while (!over) {
        over = isOver(scan);
        tally.report(listener);
      }
    } catch (InterruptedException e) {
      scan.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the worker is stopping", e);
    } catch (RuntimeException e) {
      scan.cancel(true);
      throw e;
    }
  }

  private static boolean isOver(FutureTask<List<Observation>> scan) throws InterruptedException {
    try {
      scan.get(BETWEEN_REPORTS.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the scan failed", e.getCause());
    }
  }

  /** What came in since the last report; written by the collectors, drained by the worker. */
  private static final class Tally implements ScanListener {
    private final Map<ScanGroup, ScanStep.Count> counts = new EnumMap<>(ScanGroup.class);
    private final List<Observation> observations = new ArrayList<>();
    private final List<FinishedTurn> turns = new ArrayList<>();
    private volatile boolean cancelled;

    @Override
    public synchronized void progress(Group group, int done, int total) {
      counts.put(ScanGroup.valueOf(group.name()), new ScanStep.Count(done, total));
    }

    @Override
    public synchronized void observed(Observation observation) {
      observations.add(observation);
    }

    @Override
    public synchronized void finished(Turn turn) {
      turns.add(new FinishedTurn(turn.domain(), ScanGroup.valueOf(turn.group().name())));
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }

    private synchronized ScanStep drained() {
      ScanStep step = new ScanStep(counts, observations, turns);
      counts.clear();
      observations.clear();
      turns.clear();
      return step;
    }

    void report(Listener listener) {
      cancelled |= !listener.goOn(drained());
    }
  }
}
