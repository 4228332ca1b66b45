package io.plimsoll.api.collect;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the collectors run.
 *
 * @param process in the worker, or as a process without credentials
 * @param user whom that process runs as when the worker is root
 * @param heapMegabytes the most that process may use for objects
 */
@ConfigurationProperties("plimsoll.collectors")
record CollectorSettings(
    @DefaultValue("within") Place process,
    @DefaultValue("nobody") String user,
    @DefaultValue("256") int heapMegabytes) {

  CollectorSettings {
    if (heapMegabytes < 64) {
      throw new IllegalArgumentException("plimsoll.collectors.heap-megabytes: at least 64");
    }
  }

  /** Where. */
  enum Place {
    WITHIN,
    SEPARATE
  }
}
