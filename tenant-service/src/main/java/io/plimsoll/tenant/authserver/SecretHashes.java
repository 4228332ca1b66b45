package io.plimsoll.tenant.authserver;

import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.SecretHash;
import java.time.Instant;
import java.util.List;

/** Hashes of clients' secrets, which nobody but the authorization server reads. */
public interface SecretHashes {
  /** Of the secrets that are valid at {@code now}. */
  List<SecretHash> valid(ClientId client, Instant now);
}
