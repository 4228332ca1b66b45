package io.plimsoll.tenant.quota;

import io.plimsoll.engine.basics.Require;

/**
 * How much a tenant may use.
 *
 * @param requestsPerMinute of each OAuth client, 1 to 1,000,000
 * @param applicants stored at one time, 0 to 10,000,000
 * @param scansPerDay started by the tenant, 0 to 1,000,000
 */
public record Quotas(int requestsPerMinute, int applicants, int scansPerDay) {
  private static final int MILLION = 1_000_000;

  public Quotas {
    within("requestsPerMinute", requestsPerMinute, 1, MILLION);
    within("applicants", applicants, 0, 10 * MILLION);
    within("scansPerDay", scansPerDay, 0, MILLION);
  }

  private static void within(String field, int value, int low, int high) {
    Require.that(value >= low && value <= high, field, "must be between " + low + " and " + high);
  }
}
