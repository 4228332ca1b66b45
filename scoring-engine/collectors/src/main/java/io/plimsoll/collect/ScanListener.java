package io.plimsoll.collect;

import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.engine.exposure.Observation;

/** Hears how a scan goes; called on many threads, so it must be quick and thread-safe. */
public interface ScanListener {
  /** A listener that hears nothing and cancels nothing. */
  ScanListener SILENT = (group, done, total) -> {};

  /**
   * How far a group is.
   *
   * @param done readings the group has
   * @param total questions known so far; it grows while names and hosts are discovered
   */
  void progress(Group group, int done, int total);

  /** A reading came in; partial results survive a crash when they are kept here. */
  default void observed(Observation observation) {}

  /** An outbound decision of this scan, told before the traffic it allows. */
  default void decided(OutboundDecision decision) {}

  /** A group has asked all it had to ask of a domain; everything it observed was told before. */
  default void finished(Turn turn) {}

  /** Whether to stop: what was not asked yet is then reported as not attempted. */
  default boolean cancelled() {
    return false;
  }
}
