package io.plimsoll.api.cache;

import io.plimsoll.database.TenantId;

/**
 * Names of Redis keys. The tenant stands in braces: keys of one tenant live on one node of a
 * cluster, and no key can be built without saying whose it is.
 */
final class RedisKeys {
  private RedisKeys() {}

  static String rateLimit(TenantId tenant, String clientId) {
    return "plimsoll:{" + tenant + "}:rate:" + clientId;
  }
}
