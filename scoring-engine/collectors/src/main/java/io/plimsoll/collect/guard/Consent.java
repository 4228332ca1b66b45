package io.plimsoll.collect.guard;

import io.plimsoll.engine.basics.DomainName;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The leave to look: no probe takes place without one. It covers the named domains and every name
 * below them.
 *
 * @param reference where the consent is recorded, shown in the audit of every outbound decision
 * @param domains the consented domains, at least one
 * @param givenAt since when it holds
 * @param expiresAt until when it holds, or null when it holds until it is withdrawn
 */
public record Consent(
    String reference, Set<DomainName> domains, Instant givenAt, @Nullable Instant expiresAt) {
  public Consent {
    if (reference.isBlank()) {
      throw new IllegalArgumentException("reference: must not be blank");
    }
    if (domains.isEmpty()) {
      throw new IllegalArgumentException("domains: at least one domain is needed");
    }
    if (expiresAt != null && !expiresAt.isAfter(givenAt)) {
      throw new IllegalArgumentException("expiresAt: must be after givenAt");
    }
    domains = Set.copyOf(domains);
  }

  /** Whether the name is a consented domain or below one. */
  public boolean covers(DomainName name) {
    return domains.stream().anyMatch(name::isWithin);
  }

  /** Whether the consent holds at that time. */
  public boolean holdsAt(Instant time) {
    return !time.isBefore(givenAt) && (expiresAt == null || time.isBefore(expiresAt));
  }
}
