package io.plimsoll.tenant.authserver;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.client.ClientId;
import java.time.Instant;
import java.util.Set;

/**
 * Who calls, as a verified access token says.
 *
 * @param scopes what the token may do, as the contract writes them
 * @param tokenId the token's {@code jti}
 * @param clientEpoch the client's epoch when the token was issued
 * @param tenantEpoch the tenant's epoch when the token was issued
 */
public record Caller(
    ClientId client,
    Set<String> scopes,
    String tokenId,
    Instant expiresAt,
    int clientEpoch,
    int tenantEpoch) {
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  public TenantId tenant() {
    return client.tenant();
  }
}
