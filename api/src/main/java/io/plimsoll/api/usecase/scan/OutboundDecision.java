package io.plimsoll.api.usecase.scan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a scan was allowed to send, or was refused.
 *
 * @param host the host, the DNS question, or where a redirect leads that was not followed
 * @param address null where the decision fell before an address was known, and for the resolver
 * @param port null where the decision fell before a port was known
 * @param rule the rule that refused it; null when it was allowed
 */
public record OutboundDecision(
    UUID id,
    Instant at,
    String host,
    @Nullable String address,
    @Nullable Integer port,
    OutboundProtocol protocol,
    @Nullable OutboundRule rule,
    String reason) {

  public OutboundVerdict verdict() {
    return rule == null ? OutboundVerdict.ALLOWED : OutboundVerdict.REFUSED;
  }
}
