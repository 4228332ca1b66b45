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
 * The policies of one answer taken together (CSP level 3 section 2.2): where several name a
 * directive, only what each of them allows is allowed.
 */
public final class ContentSecurityPolicy {

  private static final String NONE = "'none'";
  private static final Set<String> REPEATABLE = Set.of("report-uri", "report-to");
  private static final Set<String> NOT_IN_META = Set.of("frame-ancestors", "report-uri", "sandbox");

  private final Map<String, Set<String>> directives;

  private ContentSecurityPolicy(Map<String, Set<String>> directives) {
    this.directives = directives;
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
    headers.stream()
        .flatMap(header -> Stream.of(header.split(",", -1)))
        .map(ContentSecurityPolicy::policy)
        .forEach(policy -> merge(together, policy));
    for (String meta : metas) {
      Map<String, Set<String>> policy = policy(meta);
      policy.keySet().removeAll(NOT_IN_META);
      merge(together, policy);
    }
    return new ContentSecurityPolicy(together);
  }

  private static Map<String, Set<String>> policy(String text) {
    Map<String, Set<String>> policy = new LinkedHashMap<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        addDirective(policy, part.strip().split("\\s+"));
      }
    }
    if (policy.isEmpty()) {
      throw new WebPolicyException("the policy is empty");
    }
    return policy;
  }

  private static void addDirective(Map<String, Set<String>> policy, String[] words) {
    String name = words[0].toLowerCase(Locale.ROOT);
    Set<String> sources = new LinkedHashSet<>();
    for (int i = 1; i < words.length; i++) {
      sources.add(isCaseless(words[i]) ? words[i].toLowerCase(Locale.ROOT) : words[i]);
    }
    if (policy.put(name, sources) != null && !REPEATABLE.contains(name)) {
      throw new WebPolicyException(Text.of("directive %s is repeated", name));
    }
  }

  /** Hashes and nonces know case, paths may; every other source is compared without. */
  private static boolean isCaseless(String source) {
    return !isNonceOrHash(source) && source.indexOf('/', source.indexOf("//") + 2) < 0;
  }

  private static void merge(Map<String, Set<String>> together, Map<String, Set<String>> policy) {
    policy.forEach((name, sources) -> together.merge(name, sources, ContentSecurityPolicy::both));
  }

  /** What both allow; of a path and a longer one the longer is left. */
  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> common = new LinkedHashSet<>();
    one.stream().filter(source -> isWithin(source, other)).forEach(common::add);
    other.stream().filter(source -> isWithin(source, one)).forEach(common::add);
    List<String> broader = new ArrayList<>();
    for (String source : common) {
      if (common.stream()
          .anyMatch(
              longer -> longer.length() > source.length() && isWithin(longer, Set.of(source)))) {
        broader.add(source);
      }
    }
    broader.forEach(common::remove);
    return common.isEmpty() ? Set.of(NONE) : common;
  }

  private static boolean isWithin(String source, Set<String> others) {
    return others.contains(source)
        || others.stream().anyMatch(other -> other.endsWith("/") && source.startsWith(other));
  }

  static boolean isNonceOrHash(String source) {
    return Stream.of("'nonce-", "'sha256-", "'sha384-", "'sha512-").anyMatch(source::startsWith);
  }

  /** The sources of a directive as written; empty when it is not there. */
  public Optional<Set<String>> directive(String name) {
    return Optional.ofNullable(directives.get(name));
  }

  /** Every directive's name, in the order first written. */
  public Set<String> names() {
    return directives.keySet();
  }

  /**
   * What a directive lets through: {@code 'none'} beside other sources means nothing, and {@code
   * 'unsafe-inline'} beside a nonce or hash is ignored (section 6.7.3.2).
   */
  Set<String> effective(String name, String... fallbacks) {
    Set<String> sources =
        Stream.concat(Stream.of(name), Stream.of(fallbacks))
            .flatMap(each -> directive(each).stream())
            .findFirst()
            .map(ContentSecurityPolicy::orNone)
            .orElse(Set.of("*"));
    Set<String> effective = new LinkedHashSet<>(sources);
    if (effective.size() > 1) {
      effective.remove(NONE);
    }
    if (effective.stream().anyMatch(ContentSecurityPolicy::isNonceOrHash)) {
      effective.remove("'unsafe-inline'");
    }
    return effective;
  }

  private static Set<String> orNone(Set<String> sources) {
    return sources.isEmpty() ? Set.of(NONE) : sources;
  }
}
