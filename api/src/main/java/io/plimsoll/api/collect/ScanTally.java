package io.plimsoll.api.collect;

import io.plimsoll.api.usecase.scan.ExposureScanner;
import io.plimsoll.api.usecase.scan.FinishedTurn;
import io.plimsoll.api.usecase.scan.OutboundDecision;
import io.plimsoll.api.usecase.scan.ScanGroup;
import io.plimsoll.api.usecase.scan.ScanStep;
import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.Turn;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.tenant.IdSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came in since the last report; written by the collectors, drained by the worker. */
final class ScanTally implements ScanListener {
  private final IdSource ids;
  private final Map<ScanGroup, ScanStep.Count> counts = new EnumMap<>(ScanGroup.class);
  private final List<Observation> observations = new ArrayList<>();
  private final List<FinishedTurn> turns = new ArrayList<>();
  private final List<OutboundDecision> decisions = new ArrayList<>();
  private volatile boolean cancelled;

  ScanTally(IdSource ids) {
    this.ids = ids;
  }

  @Override
  public synchronized void progress(Group group, int done, int total) {
    counts.put(ScanGroup.valueOf(group.name()), new ScanStep.Count(done, total));
  }

  @Override
  public synchronized void observed(Observation observation) {
    observations.add(observation);
  }

  @Override
  public synchronized void decided(io.plimsoll.collect.guard.OutboundDecision decision) {
    decisions.add(Decisions.of(ids.next(), decision));
  }

  @Override
  public synchronized void finished(Turn turn) {
    turns.add(new FinishedTurn(turn.domain(), ScanGroup.valueOf(turn.group().name())));
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  void report(ExposureScanner.Listener listener) {
    ScanStep step = drained();
    cancelled |= !listener.goOn(step);
    told(step);
  }

  /** Decisions alone, for when the scan is over and nothing else counts any more. */
  void reportDecisions(ExposureScanner.Listener listener) {
    ScanStep step = new ScanStep(Map.of(), List.of(), List.of(), drained().decisions());
    if (!step.decisions().isEmpty()) {
      listener.goOn(step);
      told(step);
    }
  }

  private synchronized ScanStep drained() {
    ScanStep step = new ScanStep(counts, observations, turns, decisions);
    counts.clear();
    observations.clear();
    turns.clear();
    return step;
  }

  /** Decisions stay until they are known to be kept: a step that failed is told once more. */
  private synchronized void told(ScanStep step) {
    decisions.subList(0, step.decisions().size()).clear();
  }
}
