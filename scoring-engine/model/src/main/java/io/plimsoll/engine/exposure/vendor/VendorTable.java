package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.basics.Require;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The vendors that can be recognised, of one version. Whose a name or token is has one answer: the
 * longest that fits decides, and no two vendors share one.
 */
public final class VendorTable {
  private final String id;
  private final Map<String, KnownVendor> vendors = new TreeMap<>();
  private final Map<Place, NameIndex> names = new EnumMap<>(Place.class);
  private final TreeMap<String, KnownVendor> tokens = new TreeMap<>();

  /**
   * @param id the version, as recorded with what was detected
   * @param collections sources that rows name by a word, by that word
   * @throws io.plimsoll.engine.basics.InvalidValueException when a row is malformed, repeated or
   *     claims what is another's
   */
  public VendorTable(String id, Map<String, String> collections, List<KnownVendor> vendors) {
    this.id = Require.text("id", id);
    Require.unique("vendors", vendors, KnownVendor::id);
    Require.unique("vendors", vendors, vendor -> vendor.name().toLowerCase(Locale.ROOT));
    for (Place place : Place.values()) {
      names.put(place, new NameIndex());
    }
    for (KnownVendor vendor : vendors) {
      vendor.sources().forEach(source -> checkSource(source, vendor, collections));
      add(vendor);
    }
  }

  private static void checkSource(
      String source, KnownVendor vendor, Map<String, String> collections) {
    Require.that(
        source.startsWith("https://") || collections.containsKey(source),
        "sources",
        "must be an https address or a named collection, unlike " + source + " of " + vendor.id());
  }

  private void add(KnownVendor vendor) {
    vendors.put(vendor.id(), vendor);
    vendor
        .names()
        .forEach(
            (place, each) -> each.forEach(name -> index(place).add(new NamePattern(name), vendor)));
    for (String token : vendor.tokens()) {
      KnownVendor other = tokens.putIfAbsent(token.toLowerCase(Locale.ROOT), vendor);
      Require.that(
          other == null,
          "vendors",
          "must not share the token " + token + " as " + vendor.id() + " does");
    }
  }

  private NameIndex index(Place place) {
    return java.util.Objects.requireNonNull(names.get(place));
  }

  /** The version of the table. */
  public String id() {
    return id;
  }

  /** Every vendor, ordered by id. */
  public List<KnownVendor> all() {
    return List.copyOf(vendors.values());
  }

  /** The vendor with this id; empty when the table does not know it. */
  public Optional<KnownVendor> find(String vendorId) {
    return Optional.ofNullable(vendors.get(vendorId));
  }

  /**
   * Whose a name is at a place.
   *
   * @param name lower case, no final dot
   */
  public Optional<KnownVendor> owner(Place place, String name) {
    return index(place).find(name);
  }

  /** The longest token with which a TXT record begins; empty when nothing follows it. */
  Optional<String> token(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return tokens.keySet().stream()
        .filter(token -> lower.length() > token.length() && lower.startsWith(token))
        .max(java.util.Comparator.comparingInt(String::length));
  }

  /** Whose a token is. */
  KnownVendor holder(String token) {
    return java.util.Objects.requireNonNull(tokens.get(token));
  }

  /** How many vendors do what, for a page about the table. */
  public Map<VendorCategory, Long> counts() {
    return vendors.values().stream()
        .collect(Collectors.groupingBy(KnownVendor::category, TreeMap::new, Collectors.counting()));
  }
}
