package io.plimsoll.tenant.client;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret as it is kept: its hash alone.
 *
 * @param expiresAt null while it is the newest
 */
public record ClientSecret(
    UUID id, SecretHash hash, Instant createdAt, @Nullable Instant expiresAt) {

  public boolean isValidAt(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }

  /** Valid no longer than until then. */
  ClientSecret until(Instant end) {
    boolean sooner = expiresAt != null && expiresAt.isBefore(end);
    return sooner ? this : new ClientSecret(id, hash, createdAt, end);
  }
}
