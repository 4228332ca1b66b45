package io.plimsoll.tenant.tenant;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.tenant.quota.Plan;
import io.plimsoll.tenant.quota.Quotas;

/**
 * What an operator agrees with a tenant.
 *
 * @param name 1 to 200 characters
 * @param dataRegion where its data is kept, for example {@code sg}
 * @param defaultCurrency of its figures when a request names none
 */
public record TenantTerms(
    String name,
    TenantKind kind,
    Plan plan,
    Quotas quotas,
    String dataRegion,
    CurrencyCode defaultCurrency) {
  private static final int LONGEST_NAME = 200;

  public TenantTerms {
    Require.text("name", name);
    Require.that(
        name.length() <= LONGEST_NAME, "name", "must be at most " + LONGEST_NAME + " characters");
    Require.that(
        dataRegion.matches("[a-z]{2,20}"), "dataRegion", "must be a region code such as sg");
  }

  /** With the plan's quotas, kept in Singapore, in Singapore dollars. */
  public static TenantTerms of(String name, TenantKind kind, Plan plan) {
    return new TenantTerms(name, kind, plan, plan.quotas(), "sg", CurrencyCode.SGD);
  }
}
