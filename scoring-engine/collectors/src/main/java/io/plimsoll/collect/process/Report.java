package io.plimsoll.collect.process;

import io.plimsoll.collect.Group;
import io.plimsoll.collect.Turn;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.engine.exposure.Observation;

/** What the collectors say to the worker, one JSON document a line. */
public sealed interface Report {

  /** The first line, in answer to {@link Order.Begin}. */
  record Ready(int version) implements Report {}

  /** There is nothing to say, and somebody here to say it; now and then, whatever else is said. */
  record Alive() implements Report {}

  /** Something that the worker is to answer with {@link Order.Replied} under the same number. */
  record Inquired(long number, Inquiry inquiry) implements Report {}

  /** Something about one scan. */
  sealed interface OfScan extends Report {
    String scan();
  }

  /** How far a group is. */
  record Progressed(String scan, Group group, int done, int total) implements OfScan {}

  /** A reading came in. */
  record Observed(String scan, Observation observation) implements OfScan {}

  /** An outbound decision was taken. */
  record Decided(String scan, OutboundDecision decision) implements OfScan {}

  /** A group is done with a domain; all it observed there was told before. */
  record Finished(String scan, Turn turn) implements OfScan {}

  /** The scan is over, cancelled or not; nothing more is said of it. */
  record Over(String scan) implements OfScan {}

  /** The scan broke; nothing more is said of it. */
  record Broken(String scan, String reason) implements OfScan {}
}
