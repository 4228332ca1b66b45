package io.plimsoll.collect.web;

import io.plimsoll.engine.exposure.fact.HstsPreloaded;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hosts that browsers are delivered with as wanting https only. */
public final class HstsPreloads {
  private final Map<String, Boolean> entries;

  /**
   * @param entries whether each name covers the names below it
   */
  HstsPreloads(Map<String, Boolean> entries) {
    this.entries = new HashMap<>(entries);
  }

  /** No list is at hand. */
  public static HstsPreloads none() {
    return new HstsPreloads(Map.of());
  }

  public int size() {
    return entries.size();
  }

  /** The entry that covers a host: its own, else the nearest above that covers subdomains. */
  public Optional<HstsPreloaded> of(String host) {
    @Nullable Boolean own = entries.get(host);
    if (own != null) {
      return Optional.of(new HstsPreloaded(host, host, own));
    }
    int dot = host.indexOf('.');
    while (dot >= 0) {
      String above = host.substring(dot + 1);
      if (entries.getOrDefault(above, false)) {
        return Optional.of(new HstsPreloaded(host, above, true));
      }
      dot = host.indexOf('.', dot + 1);
    }
    return Optional.empty();
  }
}
