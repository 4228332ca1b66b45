package io.plimsoll.tenant.client;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a tenant's clients are kept. */
public interface ClientStore {
  void add(Client client);

  Optional<Client> find(ClientId id);

  /** Oldest first, after the given id. */
  List<Client> list(@Nullable UUID after, int limit);

  /** Replaces state, epoch, secrets and keys; false when the version is not the expected one. */
  boolean replace(Client client, int expectedVersion);

  int count(int atMost);
}
