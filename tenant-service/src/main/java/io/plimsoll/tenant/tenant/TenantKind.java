package io.plimsoll.tenant.tenant;

/** What kind of organisation a tenant is. */
public enum TenantKind {
  /** The platform's own operators. */
  PLATFORM,
  BROKERAGE,
  PARTNER,
  INSURER
}
