package io.plimsoll.tenant.authserver;

import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.SecretHash;
import java.time.Instant;

/** Client assertions that were accepted: each is good for one time. */
public interface UsedAssertions {
  /**
   * Takes an assertion down; false when it was there already. Forgets the client's expired ones.
   */
  boolean claim(ClientId client, SecretHash assertionId, Instant expiresAt, Instant now);
}
