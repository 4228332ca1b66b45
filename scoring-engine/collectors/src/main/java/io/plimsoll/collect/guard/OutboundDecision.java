package io.plimsoll.collect.guard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One outbound decision for the audit.
 *
 * @param at when it was taken
 * @param consent reference of the consent it was taken under
 * @param purpose what the traffic was for: a {@link Purpose} in lower case, or {@code dns}
 * @param name the host or the question
 * @param address the address, or null for a DNS question, which goes to the configured resolver
 * @param port the port, 0 when the decision fell before a port was known
 * @param allowed whether the traffic may take place
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
    String reason) {}
