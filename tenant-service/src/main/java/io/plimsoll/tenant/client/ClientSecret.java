package io.plimsoll.tenant.client;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a client has a secret. Its hash is known to the authorization server alone.
 *
 * @param expiresAt null while it is the newest
 */
public record ClientSecret(UUID id, Instant createdAt, @Nullable Instant expiresAt) {

  public boolean isValidAt(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }

  /** Valid no longer than until then. */
  ClientSecret until(Instant end) {
    boolean sooner = expiresAt != null && expiresAt.isBefore(end);
    return sooner ? this : new ClientSecret(id, createdAt, end);
  }
}
