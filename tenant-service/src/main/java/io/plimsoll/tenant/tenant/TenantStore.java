package io.plimsoll.tenant.tenant;

import io.plimsoll.database.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where tenants are registered; an operator's view over all of them. */
public interface TenantStore {
  void add(Tenant tenant);

  Optional<Tenant> find(TenantId id);

  /** Oldest first, after the given id, without the platform's own. */
  List<Tenant> list(@Nullable UUID after, int limit);

  /** False when the stored version is not {@code expectedVersion}. */
  boolean replace(Tenant tenant, int expectedVersion);

  /** From here to its end the transaction may work on that tenant's own tables. */
  void actFor(TenantId id);

  /**
   * Whether the platform has no tenant yet. Whoever is told yes is the only one to be told so until
   * the transaction ends.
   */
  boolean claimPlatform();
}
