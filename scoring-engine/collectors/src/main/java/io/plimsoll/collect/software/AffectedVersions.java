package io.plimsoll.collect.software;

import io.plimsoll.engine.basics.Require;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which versions each vulnerability is in, as the NVD tells it by CPE names and ranges. */
public final class AffectedVersions {
  private final Map<String, List<Range>> byProduct = new HashMap<>();
  private final long size;

  /**
   * The versions of a product that one vulnerability is in. Bounds that are null are open.
   *
   * @param cve the vulnerability
   * @param cvss its base score, 0 to 10; null when it has none
   * @param cpe the product; a version in it means that version alone
   * @param from the first version affected
   * @param after the last version before those affected
   * @param to the last version affected
   * @param before the first version mended
   */
  public record Range(
      String cve,
      @Nullable Double cvss,
      String cpe,
      @Nullable String from,
      @Nullable String after,
      @Nullable String to,
      @Nullable String before) {
    public Range {
      Require.text("cve", cve);
    }

    private boolean contains(Cpe name, String version) {
      if (name.release().isPresent()) {
        return Versions.ORDER.compare(full(name), version) == 0;
      }
      return (from == null || order(version, from) >= 0)
          && (after == null || order(version, after) > 0)
          && (to == null || order(version, to) <= 0)
          && (before == null || order(version, before) < 0);
    }

    /** A banner that shows 2.4 leaves open whether it is 2.4.1. */
    private boolean isLeftOpen(String version) {
      return Stream.of(full(Cpe.parse(cpe)), from, after, to, before)
          .filter(Objects::nonNull)
          .anyMatch(bound -> Versions.isCutShort(version, bound));
    }

    private static String full(Cpe name) {
      boolean bare = name.update().equals("*") || name.update().equals("-");
      return bare ? name.version() : name.version() + name.update();
    }

    private static int order(String one, String other) {
      return Versions.ORDER.compare(one, other);
    }
  }

  public AffectedVersions(Collection<Range> ranges) {
    for (Range range : ranges) {
      Cpe name = Cpe.parse(range.cpe());
      byProduct
          .computeIfAbsent(key(name.vendor(), name.product()), key -> new ArrayList<>())
          .add(range);
    }
    size = ranges.stream().map(Range::cve).distinct().count();
  }

  /** How many vulnerabilities there are. */
  public long size() {
    return size;
  }

  /**
   * The ranges that hold a version, one for each vulnerability; empty when the product is not told
   * of at all, or the version is shown less exactly than the ranges are: both say nothing.
   */
  Optional<List<Range>> of(String vendor, String product, String version) {
    return Optional.ofNullable(byProduct.get(key(vendor, product)))
        .filter(ranges -> ranges.stream().noneMatch(range -> range.isLeftOpen(version)))
        .map(ranges -> holding(ranges, version));
  }

  private static List<Range> holding(List<Range> ranges, String version) {
    Map<String, Range> byCve = new TreeMap<>();
    ranges.stream()
        .filter(range -> range.contains(Cpe.parse(range.cpe()), version))
        .forEach(range -> byCve.putIfAbsent(range.cve(), range));
    return List.copyOf(byCve.values());
  }

  private static String key(String vendor, String product) {
    return vendor + ":" + product;
  }
}
