package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.basics.CompanyName;
import io.plimsoll.engine.basics.Require;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One row of the vendor table.
 *
 * @param id kebab-case
 * @param name as the vendor writes it
 * @param category what it does
 * @param also other names that people use for it
 * @param names where it shows, by place: a name there that is one of these or below is the vendor's
 * @param tokens how a proof of ownership for it begins, of three printable characters or more
 * @param sources where the facts come from
 */
public record KnownVendor(
    String id,
    String name,
    VendorCategory category,
    List<String> also,
    Map<Place, List<String>> names,
    List<String> tokens,
    List<String> sources) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern TOKEN = Pattern.compile("[!-~][ -~]{2,60}");
  private static final List<String> POLICIES = List.of("v=spf1", "v=dmarc1", "v=dkim1", "v=bimi1");

  public KnownVendor {
    Require.matches("id", id, ID, "kebab-case");
    Require.text("name", name);
    also = List.copyOf(also);
    names = copy(names);
    tokens = List.copyOf(tokens);
    sources = List.copyOf(Require.notEmpty("sources", sources));
    Require.that(
        !tokens.isEmpty() || names.values().stream().anyMatch(each -> !each.isEmpty()),
        "names",
        "must not be empty where there are no tokens");
    tokens.forEach(KnownVendor::checkToken);
    names.values().forEach(KnownVendor::refuseRepetition);
  }

  private static Map<Place, List<String>> copy(Map<Place, List<String>> names) {
    Map<Place, List<String>> copy = new EnumMap<>(Place.class);
    names.forEach((place, patterns) -> copy.put(place, List.copyOf(patterns)));
    return java.util.Collections.unmodifiableMap(copy);
  }

  private static void checkToken(String token) {
    Require.matches("tokens", token, TOKEN, "3 to 61 printable characters");
    Require.that(
        POLICIES.stream().noneMatch(policy -> policy.startsWith(lower(token))),
        "tokens",
        "must not begin every policy record: " + token);
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  private static void refuseRepetition(List<String> names) {
    List<NamePattern> patterns = names.stream().map(NamePattern::new).toList();
    for (int i = 0; i < patterns.size(); i++) {
      for (int j = 0; j < patterns.size(); j++) {
        Require.that(
            i == j || !patterns.get(i).isWithin(patterns.get(j)),
            "names",
            "must not say the same twice: " + names.get(i) + " and " + names.get(j));
      }
    }
  }

  /** The names under which it may be declared, most usual first. */
  Stream<CompanyName> spellings() {
    return Stream.concat(Stream.of(name), also.stream()).map(CompanyName::of);
  }

  /** Whether a domain is one of its own, or lies below one or above a part of one. */
  public boolean owns(String domain) {
    return Arrays.stream(Place.values())
        .flatMap(place -> names.getOrDefault(place, List.of()).stream())
        .anyMatch(own -> isWithin(domain, own) || isWithin(own, domain));
  }

  /** Whether a name of its own is this domain or lies below it. */
  public boolean liesUnder(String domain) {
    return names.values().stream().flatMap(List::stream).anyMatch(own -> isWithin(own, domain));
  }

  /** Whether it goes by a name, as written by somebody. */
  public boolean isCalled(String written) {
    return CompanyName.read(written).stream().anyMatch(read -> spellings().anyMatch(read::isSame));
  }

  private static boolean isWithin(String name, String ancestor) {
    return name.equals(ancestor) || name.endsWith("." + ancestor);
  }
}
