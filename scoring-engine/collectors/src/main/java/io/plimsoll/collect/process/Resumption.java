package io.plimsoll.collect.process;

import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.ScanRequest;
import io.plimsoll.collect.Turn;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.engine.exposure.Observation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A scan over the processes that it outlives. A turn that was finished is not taken again, and
 * nobody hears twice of what was seen in one that was not.
 */
final class Resumption implements ScanListener {
  /** A scan that loses so many processes over the same turns is likely to be why. */
  static final int MOST_LOSSES = 3;

  private final ScanRequest request;
  private final ScanListener listener;
  private final Set<Turn> finished;
  private final Set<List<String>> seen = new HashSet<>();
  private int losses;

  Resumption(ScanRequest request, ScanListener listener) {
    this.request = request;
    this.listener = listener;
    this.finished = new HashSet<>(request.finished());
  }

  /** What is still to look at. */
  synchronized ScanRequest left() {
    return new ScanRequest(
        request.consent(),
        request.domains(),
        request.groups(),
        Set.copyOf(finished),
        request.anew());
  }

  /** Whether there is anything left to look at, and somebody who wants it. */
  synchronized boolean goesOn() {
    return !Thread.currentThread().isInterrupted()
        && !listener.cancelled()
        && finished.size() < request.domains().size() * request.groups().size();
  }

  /**
   * A process was lost.
   *
   * @throws CollectorGoneException when it was one too many
   */
  synchronized void lost(CollectorGoneException why) {
    losses++;
    if (losses == MOST_LOSSES) {
      throw new CollectorGoneException(
          "the collectors were lost %d times in a row; %s".formatted(losses, why.getMessage()));
    }
  }

  @Override
  public void progress(Group group, int done, int total) {
    listener.progress(group, done, total);
  }

  @Override
  public synchronized void observed(Observation observation) {
    if (seen.add(List.of(observation.probe(), observation.asset()))) {
      listener.observed(observation);
    }
  }

  @Override
  public void decided(OutboundDecision decision) {
    listener.decided(decision);
  }

  @Override
  public synchronized void finished(Turn turn) {
    if (finished.add(turn)) {
      losses = 0;
      listener.finished(turn);
    }
  }

  @Override
  public boolean cancelled() {
    return listener.cancelled();
  }
}
