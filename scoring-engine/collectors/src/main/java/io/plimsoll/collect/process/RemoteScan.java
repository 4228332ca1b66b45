package io.plimsoll.collect.process;

import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.ScanRequest;
import io.plimsoll.collect.Turn;
import io.plimsoll.collect.guard.OutboundAudit;
import io.plimsoll.engine.exposure.Observation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One scan that runs in the process. What can be read from an observation without asking anybody is
 * read here, where the feeds are.
 */
final class RemoteScan {
  private final ScanRequest request;
  private final ScanListener listener;
  private final Function<Observation, List<Observation>> deduction;
  private final OutboundAudit audit;
  private final CountDownLatch over = new CountDownLatch(1);
  private @Nullable String broken;

  RemoteScan(
      ScanRequest request,
      ScanListener listener,
      Function<Observation, List<Observation>> deduction,
      OutboundAudit audit) {
    this.request = request;
    this.listener = listener;
    this.deduction = deduction;
    this.audit = audit;
  }

  /**
   * A report, unless the scan is over.
   *
   * @throws IOException when it is about what nobody asked for
   */
  synchronized void hear(Report.OfScan report) throws IOException {
    if (over.getCount() == 0) {
      return;
    }
    switch (report) {
      case Report.Progressed(String _, Group group, int done, int total) -> {
        asked(request.groups().contains(group), group);
        asked(done >= 0 && total >= done, "progress of " + done + " of " + total);
        listener.progress(group, done, total);
      }
      case Report.Observed(String _, Observation observation) -> observed(observation);
      case Report.Decided(String scan, var decision) -> {
        asked(decision.consent().equals(scan), "a decision under " + decision.consent());
        audit.record(decision);
        listener.decided(decision);
      }
      case Report.Finished(String _, Turn turn) -> {
        boolean wanted = request.domains().contains(turn.domain());
        asked(wanted && request.groups().contains(turn.group()), turn);
        listener.finished(turn);
      }
      case Report.Over _ -> over.countDown();
      case Report.Broken(String _, String reason) -> broken("the scanner failed: " + reason);
    }
  }

  private static void asked(boolean asked, Object what) throws IOException {
    if (!asked) {
      throw new IOException("nobody asked for " + what);
    }
  }

  private void observed(Observation observation) {
    listener.observed(observation);
    deduction.apply(observation).forEach(listener::observed);
  }

  synchronized void broken(String why) {
    if (over.getCount() > 0) {
      broken = why;
      over.countDown();
    }
  }

  boolean isOverWithin(Duration time) throws InterruptedException {
    return over.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * @throws CollectorGoneException when it did not come to an end of its own
   */
  synchronized void check() {
    if (broken != null) {
      throw new CollectorGoneException(broken);
    }
  }
}
