package io.plimsoll.tenant.client;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a tenant's clients are kept. */
public interface ClientStore {
  /** With its keys; its secrets follow by {@link #addSecret}. */
  void add(Client client);

  /** Keeps the hash where only the authorization server reads it. */
  void addSecret(ClientId client, ClientSecret secret, SecretHash hash);

  Optional<Client> find(ClientId id);

  /** Oldest first, after the given id. */
  List<Client> list(@Nullable UUID after, int limit);

  /**
   * Replaces state, epoch and keys, takes away the secrets that the client no longer has and
   * shortens the others; false when the version is not the expected one.
   */
  boolean replace(Client client, int expectedVersion);

  int count(int atMost);
}
