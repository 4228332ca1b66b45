package io.plimsoll.api.usecase.scan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the outbound decisions of scans are kept; nobody can change or drop one that is young. */
public interface OutboundTrail {
  /** Keeps decisions; one that is there already stays as it is. */
  void add(UUID scanId, List<OutboundDecision> decisions);

  /** In the order in which they were taken, after the given id. */
  List<OutboundDecision> list(
      UUID scanId, @Nullable OutboundVerdict verdict, @Nullable UUID after, int limit);

  /** Forgets decisions from before that time, some at a call; none younger than 90 days. */
  void forget(Instant before);
}
