package io.plimsoll.tenant.authserver;

import java.time.Instant;

/** Takes down tokens that are refused before they expire. */
public interface Revocations {
  void revokeToken(String tokenId, Instant expiresAt);

  /** Forgets what has expired by itself. */
  void removeExpired(Instant now);
}
