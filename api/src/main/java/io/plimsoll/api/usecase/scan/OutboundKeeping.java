package io.plimsoll.api.usecase.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the outbound decisions of scans for as long as the operator says. A tenant's old ones are
 * forgotten when a scan of it ends.
 */
@Component
class OutboundKeeping {
  private static final Duration SHORTEST = Duration.ofDays(90);

  private final OutboundTrail trail;
  private final Duration retention;

  OutboundKeeping(
      OutboundTrail trail, @Value("${plimsoll.outbound.retention:400d}") Duration retention) {
    if (retention.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("plimsoll.outbound.retention: at least 90d is kept");
    }
    this.trail = trail;
    this.retention = retention;
  }

  void keep(UUID scanId, List<OutboundDecision> decisions) {
    trail.add(scanId, decisions);
  }

  void forget(Instant now) {
    trail.forget(now.minus(retention));
  }
}
