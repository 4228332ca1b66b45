package io.plimsoll.bench.exposure;

import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.engine.basics.DomainName;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The test bed that was laid around this process.
 *
 * @param properties what a scanner of the bed is configured with
 */
record Bed(Map<String, String> properties) {
  /** Only within a test bed's networks can the etiquette be set aside, which production refuses. */
  private static final Map<String, String> UNPACED =
      Map.of(
          "plimsoll.collect.pace.queries-per-second", "100000000",
          "plimsoll.collect.pace.mail-connections", "1000000",
          "plimsoll.collect.pace.parallel-connections", "1000");

  Bed {
    properties = Map.copyOf(properties);
  }

  static Bed read(Path file) throws IOException {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    }
    Map<String, String> properties = new TreeMap<>();
    read.forEach((key, value) -> properties.put((String) key, (String) value));
    properties.putAll(UNPACED);
    return new Bed(properties);
  }

  CollectorConfig config() {
    return CollectorConfig.of(properties);
  }

  /** A consent of its own for each scan. */
  static Consent consent(String domain) {
    return new Consent("bench " + domain, Set.of(new DomainName(domain)), Instant.EPOCH, null);
  }

  /** The n-th company of the book, from 1. */
  static String company(int n) {
    return "c%04d.book.example".formatted(n);
  }
}
