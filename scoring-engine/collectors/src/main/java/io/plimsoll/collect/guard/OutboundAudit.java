package io.plimsoll.collect.guard;

/** Takes the record of every outbound decision; called on many threads at once. */
@FunctionalInterface
public interface OutboundAudit {
  void record(OutboundDecision decision);
}
