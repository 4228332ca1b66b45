package io.plimsoll.database;

import java.util.UUID;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Lets generated code speak of tenants rather than of UUIDs. */
public final class TenantIdConverter extends AbstractConverter<UUID, TenantId> {
  private static final long serialVersionUID = 1L;

  public TenantIdConverter() {
    super(UUID.class, TenantId.class);
  }

  @Override
  @SuppressWarnings("NullAway") // jOOQ's interface is unannotated and hands NULL through
  public @Nullable TenantId from(@Nullable UUID value) {
    return value == null ? null : new TenantId(value);
  }

  @Override
  @SuppressWarnings("NullAway")
  public @Nullable UUID to(@Nullable TenantId tenant) {
    return tenant == null ? null : tenant.value();
  }
}
