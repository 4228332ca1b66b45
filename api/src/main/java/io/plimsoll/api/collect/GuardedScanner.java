package io.plimsoll.api.collect;

import io.plimsoll.api.usecase.scan.ExposureScanner;
import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.ScanRequest;
import io.plimsoll.collect.Scanner;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
  public Sight look(UUID applicantId, List<ApplicantDomain> domains, Listener listener) {
    if (domains.isEmpty()) {
      return new Sight(List.of(), true);
    }
    Tally tally = new Tally();
    ScanRequest request =
        ScanRequest.all(
            Consents.of(applicantId, domains),
            domains.stream().map(ApplicantDomain::domain).toList());
    FutureTask<List<Observation>> scan =
        OwnThread.begin("scan-" + applicantId, () -> scanner.scan(request, tally));
    return new Sight(followed(scan, tally, listener), !tally.cancelled());
  }

  private static List<Observation> followed(
      FutureTask<List<Observation>> scan, Tally tally, Listener listener) {
    try {
      while (true) {
        try {
          List<Observation> seen = scan.get(BETWEEN_REPORTS.toMillis(), TimeUnit.MILLISECONDS);
          tally.report(listener);
          return seen;
        } catch (TimeoutException _) {
          tally.report(listener);
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the scan failed", e.getCause());
    } catch (InterruptedException e) {
      scan.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the worker is stopping", e);
    }
  }

  /** How far each group is; written by the collectors, read by the worker. */
  private static final class Tally implements ScanListener {
    private final Map<Group, int[]> groups = new EnumMap<>(Group.class);
    private volatile boolean cancelled;

    @Override
    public synchronized void progress(Group group, int done, int total) {
      groups.put(group, new int[] {done, total});
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }

    private synchronized int sum(int part) {
      return groups.values().stream().mapToInt(counts -> counts[part]).sum();
    }

    void report(Listener listener) {
      int done = sum(0);
      cancelled |= !listener.goOn(done, Math.max(done, sum(1)));
    }
  }
}
