package io.plimsoll.tenant.tenant;

/** Whether a tenant's clients may call. */
public enum TenantState {
  ACTIVE,
  SUSPENDED,
  OFFBOARDED
}
