package io.plimsoll.api.collect;

import io.plimsoll.api.usecase.scan.ExposureScanner;
import io.plimsoll.api.usecase.scan.ScanGroup;
import io.plimsoll.api.usecase.scan.ScannerGoneException;
import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanRequest;
import io.plimsoll.collect.Turn;
import io.plimsoll.collect.process.CollectorGoneException;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the collectors look while the worker's own thread, the one bound to the tenant, tells how
 * far they are.
 */
final class GuardedScanner implements ExposureScanner {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedScanner.class);
  private static final Duration BETWEEN_REPORTS = Duration.ofMillis(300);
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  private final Eyes eyes;
  private final IdSource ids;

  GuardedScanner(Eyes eyes, IdSource ids) {
    this.eyes = eyes;
    this.ids = ids;
  }

  @Override
  public boolean look(Look look, Listener listener) {
    if (look.domains().isEmpty()) {
      return true;
    }
    ScanTally tally = new ScanTally(ids);
    CountDownLatch ended = new CountDownLatch(1);
    FutureTask<?> scan =
        OwnThread.begin(
            "scan-" + look.scanId(),
            () -> {
              try {
                eyes.scan(request(look), tally);
                return null;
              } finally {
                ended.countDown();
              }
            });
    try {
      follow(scan, tally, listener);
    } finally {
      tellTheRest(ended, tally, listener);
    }
    return !tally.cancelled();
  }

  private static ScanRequest request(Look look) {
    return new ScanRequest(
        Consents.of(look),
        look.domains().stream().map(ApplicantDomain::domain).toList(),
        look.groups().stream().map(GuardedScanner::group).collect(Collectors.toSet()),
        look.finished().stream()
            .map(turn -> new Turn(turn.domain(), group(turn.group())))
            .collect(Collectors.toSet()),
        look.anew());
  }

  private static Group group(ScanGroup group) {
    return Group.valueOf(group.name());
  }

  private static void follow(FutureTask<?> scan, ScanTally tally, Listener listener) {
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

  private static boolean isOver(FutureTask<?> scan) throws InterruptedException {
    try {
      scan.get(BETWEEN_REPORTS.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private static RuntimeException failure(@Nullable Throwable cause) {
    return cause instanceof CollectorGoneException gone
        ? new ScannerGoneException(String.valueOf(gone.getMessage()), gone)
        : new IllegalStateException("the scan failed", cause);
  }

  /**
   * What was decided between the last report and the end. A worker that is told to stop does this
   * before it does, so its interrupt waits meanwhile.
   */
  private static void tellTheRest(CountDownLatch ended, ScanTally tally, Listener listener) {
    boolean interrupted = Thread.interrupted();
    try {
      if (!ended.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a scan that was given up has not ended within {}", LONGEST_END);
      }
      tally.reportDecisions(listener);
    } catch (InterruptedException e) {
      interrupted = true;
    } catch (RuntimeException e) {
      LOG.error("the last outbound decisions of a scan are in the log alone", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
