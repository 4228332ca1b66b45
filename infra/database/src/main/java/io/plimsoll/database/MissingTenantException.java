package io.plimsoll.database;

/** Tenant data were asked for outside of any {@link TenantScope}: a mistake in the program. */
public final class MissingTenantException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  MissingTenantException() {
    super("no tenant is bound: do this work inside TenantScope.call(tenant, …)");
  }
}
