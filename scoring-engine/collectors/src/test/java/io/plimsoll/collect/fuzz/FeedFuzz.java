package io.plimsoll.collect.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.collect.feed.FeedKind;
import io.plimsoll.collect.incident.HibpAccounts;
import io.plimsoll.collect.incident.HibpBreaches;
import io.plimsoll.collect.incident.IncidentMapping;
import io.plimsoll.collect.incident.IncidentMapping.Format;
import io.plimsoll.collect.incident.IncidentRows;
import io.plimsoll.collect.software.SoftwareFeeds;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Lists that others publish. Whatever is wrong with one, the last good copy is kept. */
final class FeedFuzz {
  private static final List<IncidentRows> ROWS =
      Stream.of(Format.values())
          .map(format ->
              new IncidentRows(
                  new IncidentMapping(
                      format, null, "who", "sites", "when", "people", "lost", "link", null)))
          .toList();

  private FeedFuzz() {}

  static void kev(byte[] bytes) {
    software(SoftwareFeeds.KEV, bytes);
  }

  static void epss(byte[] bytes) {
    software(SoftwareFeeds.EPSS, bytes);
  }

  static void nvd(byte[] bytes) {
    software(SoftwareFeeds.NVD, bytes);
  }

  static void endOfLife(byte[] bytes) {
    software(SoftwareFeeds.END_OF_LIFE, bytes);
  }

  /** Packed or not. */
  private static void software(FeedKind<?> kind, byte[] bytes) {
    try {
      kind.read(bytes);
    } catch (IOException | IllegalArgumentException promised) {
      // Told with what is wrong.
    }
  }

  static void breaches(byte[] bytes) {
    try {
      HibpBreaches.read(new String(bytes, UTF_8)).list().find("Merlion", List.of("merlion.sg"));
    } catch (IllegalArgumentException promised) {
      // Told with what is wrong.
    }
  }

  static void accounts(byte[] bytes) {
    try {
      HibpAccounts.count(new String(bytes, UTF_8)).values().forEach(FeedFuzz::atLeastOne);
    } catch (IllegalArgumentException promised) {
      // Told without what is in it.
    }
  }

  private static void atLeastOne(int accounts) {
    if (accounts < 1) {
      throw new AssertionError(accounts);
    }
  }

  static void incidents(byte[] bytes) {
    ROWS.forEach(rows -> incidents(rows, bytes));
  }

  private static void incidents(IncidentRows rows, byte[] bytes) {
    try {
      rows.read(new String(bytes, UTF_8));
    } catch (IllegalArgumentException promised) {
      // Told with its place.
    }
  }
}
