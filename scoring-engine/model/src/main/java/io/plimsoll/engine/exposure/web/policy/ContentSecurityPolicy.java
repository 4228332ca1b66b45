package io.plimsoll.engine.exposure.web.policy;

import io.plimsoll.engine.basics.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The policies of one answer taken together (CSP level 3 section 4.1.2): where several name a
 * directive, only what each of them allows is allowed. Sources are compared in lower case.
 */
public final class ContentSecurityPolicy {

  static final String NONE = "'none'";
  private static final Set<String> REPEATABLE = Set.of("report-uri", "report-to");
  private static final Set<String> NOT_IN_META = Set.of("frame-ancestors", "report-uri", "sandbox");

  /** One letter less than the shortest directive: nothing shorter can be a policy. */
  private static final int SHORTEST = "img-src".length() - 1;

  private final Map<String, Set<String>> directives;
  private final Set<String> repeated;

  private ContentSecurityPolicy(Map<String, Set<String>> directives, Set<String> repeated) {
    this.directives = directives;
    this.repeated = repeated;
  }

  /**
   * Reads policies.
   *
   * @param headers values of {@code Content-Security-Policy}, each possibly several by commas
   * @param metas contents of {@code meta} elements of that name
   * @throws WebPolicyException when a policy is empty or repeats a directive
   */
  public static ContentSecurityPolicy parse(List<String> headers, List<String> metas) {
    Map<String, Set<String>> together = new LinkedHashMap<>();
    Set<String> repeated = new LinkedHashSet<>();
    for (String policy : split(headers)) {
      merge(together, policy(policy, repeated));
    }
    for (String policy : split(metas)) {
      Map<String, Set<String>> directives = policy(policy, repeated);
      directives.keySet().removeAll(NOT_IN_META);
      merge(together, directives);
    }
    return new ContentSecurityPolicy(together, repeated);
  }

  private static List<String> split(List<String> values) {
    return values.stream().flatMap(value -> Stream.of(value.split(",", -1))).toList();
  }

  private static Map<String, Set<String>> policy(String text, Set<String> repeated) {
    String bare = text.strip();
    if (bare.length() < SHORTEST) {
      throw new WebPolicyException("the policy is empty");
    }
    Map<String, Set<String>> policy = new LinkedHashMap<>();
    for (String part : bare.split(";")) {
      if (!part.isBlank()) {
        addDirective(policy, part.strip().split("\\s+"), repeated);
      }
    }
    return policy;
  }

  /**
   * Browsers skip a repeated directive; that nobody notices is why it is refused here. Of those
   * that only say where to report to, the last is kept.
   */
  private static void addDirective(
      Map<String, Set<String>> policy, String[] words, Set<String> repeated) {
    String name = words[0].toLowerCase(Locale.ROOT);
    if (!policy.containsKey(name)) {
      policy.put(name, sources(words));
    } else if (REPEATABLE.contains(name)) {
      repeated.add(name);
      policy.put(name, sources(words));
    } else {
      throw new WebPolicyException(Text.of("directive %s is repeated", name));
    }
  }

  private static Set<String> sources(String[] words) {
    List<String> all = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      all.add(words[i].toLowerCase(Locale.ROOT));
    }
    return orNone(CspSources.shortest(all));
  }

  private static Set<String> orNone(Set<String> sources) {
    return sources.isEmpty() ? Set.of(NONE) : sources;
  }

  /**
   * A fetch directive that only a later policy names is limited by what the earlier ones default
   * to.
   */
  private static void merge(Map<String, Set<String>> together, Map<String, Set<String>> policy) {
    Set<String> defaults = together.get("default-src");
    policy.forEach((name, sources) -> {
      Set<String> before = together.getOrDefault(name, isFetch(name) ? defaults : null);
      together.put(name, before == null ? sources : orNone(CspSources.both(before, sources)));
    });
  }

  private static boolean isFetch(String name) {
    return name.endsWith("-src") && !name.equals("default-src");
  }

  static boolean isNonceOrHash(String source) {
    return Stream.of("'nonce-", "'sha256-", "'sha384-", "'sha512-").anyMatch(source::startsWith);
  }

  /** The sources of a directive, {@code 'none'} where it names none; empty when it is not there. */
  public Optional<Set<String>> directive(String name) {
    return Optional.ofNullable(directives.get(name));
  }

  /** Every directive's name, in the order first written. */
  public Set<String> names() {
    return directives.keySet();
  }

  /** The reporting directives that are there twice, which harms nobody. */
  public Set<String> repeated() {
    return repeated;
  }

  /** Whether it has no directive at all. */
  public boolean isEmpty() {
    return directives.isEmpty();
  }

  /** The sources of the first of the directives that is there; everything when none is. */
  Set<String> sources(String name, String... fallbacks) {
    return Stream.concat(Stream.of(name), Stream.of(fallbacks))
        .flatMap(each -> directive(each).stream())
        .findFirst()
        .orElse(Set.of("*"));
  }
}
