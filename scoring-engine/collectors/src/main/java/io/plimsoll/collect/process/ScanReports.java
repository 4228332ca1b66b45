package io.plimsoll.collect.process;

import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.Turn;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.engine.exposure.Observation;

/** Reports what happens in one scan. */
final class ScanReports implements ScanListener {
  private final String scan;
  private final Reporter reporter;
  private volatile boolean cancelled;

  ScanReports(String scan, Reporter reporter) {
    this.scan = scan;
    this.reporter = reporter;
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public void progress(Group group, int done, int total) {
    reporter.say(new Report.Progressed(scan, group, done, total));
  }

  @Override
  public void observed(Observation observation) {
    reporter.say(new Report.Observed(scan, observation));
  }

  @Override
  public void decided(OutboundDecision decision) {
    reporter.say(new Report.Decided(scan, decision));
  }

  @Override
  public void finished(Turn turn) {
    reporter.say(new Report.Finished(scan, turn));
  }
}
