package io.plimsoll.engine.exposure.brand;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people remember of a domain, apart from the suffix under which it was registered. Without
 * the list of public suffixes at hand it goes by the second levels that registries of countries
 * have in common; where it errs, names are asked for that nobody would mistake.
 *
 * @param label as {@code harbourlight} of {@code www.harbourlight.com.sg}
 * @param suffix as {@code com.sg}
 */
record BrandName(String label, String suffix) {
  private static final Set<String> SECOND_LEVELS =
      Set.of(
          "ac", "co", "com", "edu", "gen", "go", "gov", "ltd", "ne", "net", "or", "org", "per",
          "plc", "sch");

  private static final int COUNTRY = 2;

  /** Empty when there is nothing below the suffix. */
  static Optional<BrandName> of(String domain) {
    List<String> labels = Arrays.asList(domain.split("\\."));
    int at = labels.size() - suffixLabels(labels) - 1;
    return at < 0
        ? Optional.empty()
        : Optional.of(
            new BrandName(labels.get(at), String.join(".", labels.subList(at + 1, labels.size()))));
  }

  private static int suffixLabels(List<String> labels) {
    int last = labels.size() - 1;
    return last > 0
            && labels.get(last).length() == COUNTRY
            && SECOND_LEVELS.contains(labels.get(last - 1))
        ? 2
        : 1;
  }

  String domain() {
    return under(suffix);
  }

  String under(String other) {
    return label + "." + other;
  }
}
