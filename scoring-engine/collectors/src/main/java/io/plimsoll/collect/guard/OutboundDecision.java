package io.plimsoll.collect.guard;

import io.plimsoll.collect.guard.Permission.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One outbound decision for the audit.
 *
 * @param at when it was taken
 * @param consent reference of the consent it was taken under
 * @param purpose what the traffic was for: a {@link Purpose} in lower case, or {@code dns}
 * @param name the host, the question or, of a redirect not followed, where it leads
 * @param address the address, or null for a DNS question, which goes to the configured resolver
 * @param port the port, 0 when the decision fell before a port was known
 * @param allowed whether the traffic may take place
 * @param rule the rule that forbids it, or null when it is allowed
 * @param reason why
 */
public record OutboundDecision(
    Instant at,
    String consent,
    String purpose,
    String name,
    @Nullable String address,
    int port,
    boolean allowed,
    @Nullable Rule rule,
    String reason) {
  public OutboundDecision {
    if (allowed != (rule == null)) {
      throw new IllegalArgumentException("rule: a refusal has one, a permission none");
    }
  }
}
