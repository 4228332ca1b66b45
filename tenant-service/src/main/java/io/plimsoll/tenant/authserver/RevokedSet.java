package io.plimsoll.tenant.authserver;

import io.plimsoll.tenant.client.ClientId;
import java.util.Map;
import java.util.Set;

/**
 * What is refused.
 *
 * @param tokens by {@code jti}
 * @param clientEpochs least epoch that a client's tokens must carry, by {@code tenant/client}
 * @param tenantEpochs least epoch that a tenant's tokens must carry, by tenant
 */
public record RevokedSet(
    Set<String> tokens, Map<String, Integer> clientEpochs, Map<String, Integer> tenantEpochs) {

  boolean refuses(Caller caller) {
    ClientId client = caller.client();
    String tenant = client.tenant().toString();
    return tokens.contains(caller.tokenId())
        || caller.clientEpoch() < clientEpochs.getOrDefault(tenant + "/" + client.id(), 0)
        || caller.tenantEpoch() < tenantEpochs.getOrDefault(tenant, 0);
  }
}
