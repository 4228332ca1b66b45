package io.plimsoll.collect.software;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.Packaging;
import io.plimsoll.engine.exposure.network.Distribution;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product as a fingerprint tells it.
 *
 * @param vendor as in the CPE dictionary
 * @param product as in the CPE dictionary
 * @param version null when it is not shown
 * @param cpe null when the fingerprint names none
 */
record Product(String vendor, String product, @Nullable String version, @Nullable String cpe) {
  /** Makers whose products no distribution ships. */
  private static final Set<String> ALONE =
      Set.of(
          "arubanetworks",
          "barracuda",
          "checkpoint",
          "cisco",
          "citrix",
          "draytek",
          "f5",
          "fortinet",
          "hikvision",
          "ivanti",
          "juniper",
          "microsoft",
          "mikrotik",
          "netapp",
          "netgear",
          "paloaltonetworks",
          "pulsesecure",
          "qnap",
          "sonicwall",
          "sophos",
          "synology",
          "tp-link",
          "ubiquiti",
          "vmware",
          "watchguard",
          "zyxel");

  /** Parts of a maker that distributions do ship. */
  private static final Set<String> SHIPPED = Set.of("nginx");

  /** The service, a part of it, and the system below: each where it is named. */
  static Stream<Product> in(Map<String, String> told) {
    return Stream.of("service", "service.component", "os")
        .map(part -> in(told, part + "."))
        .flatMap(Optional::stream);
  }

  private static Optional<Product> in(Map<String, String> told, String part) {
    String version = told.get(part + "version");
    Optional<Cpe> cpe = Optional.ofNullable(told.get(part + "cpe23")).flatMap(Product::cpe);
    if (cpe.isPresent()) {
      Cpe name = cpe.get();
      String release = version == null ? name.release().orElse(null) : version;
      return Optional.of(new Product(name.vendor(), name.product(), release, name.toString()));
    }
    String product = told.get(part + "product");
    return product == null
        ? Optional.empty()
        : Optional.of(
            new Product(
                word(told.getOrDefault(part + "vendor", product)), word(product), version, null));
  }

  private static Optional<Cpe> cpe(String text) {
    try {
      return Optional.of(Cpe.parse(text));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static String word(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  /** Who mends it, as far as the words it was recognised in tell. */
  Packaging packaging(String words) {
    if (Distribution.isNamedIn(words)) {
      return Packaging.DISTRIBUTION;
    }
    return ALONE.contains(vendor) && !SHIPPED.contains(product)
        ? Packaging.MAKER
        : Packaging.UNTOLD;
  }
}
