package io.plimsoll.tenant.quota;

/** What the tenant of the present transaction may use. */
@FunctionalInterface
public interface QuotaSource {
  Quotas current();
}
