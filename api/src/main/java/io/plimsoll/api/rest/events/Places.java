package io.plimsoll.api.rest.events;

import java.util.HashMap;
import java.util.Map;

/** Who holds how many streams. */
final class Places {
  private final int perTenant;
  private final int atOnce;
  private final Map<String, Integer> held = new HashMap<>();
  private int all;

  Places(int perTenant, int atOnce) {
    this.perTenant = perTenant;
    this.atOnce = atOnce;
  }

  /** Takes a place; false when the tenant or all together hold too many. */
  synchronized boolean take(String tenant) {
    int mine = held.getOrDefault(tenant, 0);
    if (mine >= perTenant || all >= atOnce) {
      return false;
    }
    held.put(tenant, mine + 1);
    all++;
    return true;
  }

  synchronized void release(String tenant) {
    held.computeIfPresent(tenant, (_, count) -> count == 1 ? null : count - 1);
    all--;
  }
}
