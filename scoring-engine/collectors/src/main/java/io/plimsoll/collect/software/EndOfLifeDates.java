package io.plimsoll.collect.software;

import io.plimsoll.engine.exposure.fact.SoftwareSeen.ReleaseLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long the makers mend each release line of their products. */
public final class EndOfLifeDates {
  private final Map<String, List<ReleaseLine>> byProduct = new HashMap<>();

  EndOfLifeDates() {}

  void add(String vendor, String product, List<ReleaseLine> lines) {
    byProduct.computeIfAbsent(key(vendor, product), key -> new ArrayList<>()).addAll(lines);
  }

  /** How many products there are. */
  public long size() {
    return byProduct.size();
  }

  /** The line a version is of, the narrowest where several are; empty when none is told. */
  Optional<ReleaseLine> of(String vendor, String product, String version) {
    return byProduct.getOrDefault(key(vendor, product), List.of()).stream()
        .filter(line -> (version + ".").startsWith(line.name() + "."))
        .max(Comparator.comparing(line -> line.name().length()));
  }

  private static String key(String vendor, String product) {
    return vendor + ":" + product;
  }
}
