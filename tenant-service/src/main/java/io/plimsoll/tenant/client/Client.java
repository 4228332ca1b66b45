package io.plimsoll.tenant.client;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An OAuth client of one tenant.
 *
 * @param scopes what it may ask for
 * @param epoch raised to refuse every token issued before
 * @param version counts changes; the ETag
 */
public record Client(
    ClientId id,
    String name,
    ClientAuthentication authentication,
    Set<Scope> scopes,
    ClientState state,
    int epoch,
    int version,
    List<ClientSecret> secrets,
    List<ClientKey> keys,
    Instant createdAt,
    Instant updatedAt) {

  public Client {
    scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
    secrets = List.copyOf(secrets);
    keys = List.copyOf(keys);
  }

  Client revoked(Instant now) {
    return new Client(
        id,
        name,
        authentication,
        scopes,
        ClientState.REVOKED,
        epoch + 1,
        version + 1,
        secrets,
        keys,
        createdAt,
        now);
  }

  /** With other credentials; a taken-away credential refuses what was issued before. */
  Client with(
      List<ClientSecret> otherSecrets, List<ClientKey> otherKeys, int otherEpoch, Instant now) {
    return new Client(
        id,
        name,
        authentication,
        scopes,
        state,
        otherEpoch,
        version + 1,
        otherSecrets,
        otherKeys,
        createdAt,
        now);
  }
}
