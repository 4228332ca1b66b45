package io.plimsoll.tenant.authserver;

import io.plimsoll.tenant.client.Client;
import io.plimsoll.tenant.client.SecretHash;
import java.util.List;

/**
 * A client that may obtain tokens, of a tenant that is active.
 *
 * @param secrets hashes of those that are valid
 */
record ActiveClient(Client client, List<SecretHash> secrets, int tenantEpoch) {
  ActiveClient {
    secrets = List.copyOf(secrets);
  }
}
