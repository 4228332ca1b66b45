package io.plimsoll.tenant;

import io.plimsoll.database.TenantId;

/** Whose data the present transaction works on. */
@FunctionalInterface
public interface TenantSource {
  TenantId current();
}
