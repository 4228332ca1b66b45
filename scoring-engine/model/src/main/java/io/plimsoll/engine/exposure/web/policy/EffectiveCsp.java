package io.plimsoll.engine.exposure.web.policy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What browsers make of the directives: beside a nonce or hash {@code 'unsafe-inline'} is ignored,
 * and beside {@code 'strict-dynamic'} so are schemes, hosts by scheme and {@code 'self'} (CSP level
 * 3 sections 6.7.3.2 and 8.2). Directives that fall back to the same one share its sources.
 */
final class EffectiveCsp {
  private static final Set<String> BROAD =
      Set.of("ftp:", "http:", "https:", "*", "http://*", "https://*", "http://*.*", "https://*.*");
  private static final Set<String> PASSIVE = Set.of("img-src", "media-src");

  private final Map<String, Set<String>> directives = new LinkedHashMap<>();
  private final boolean secure;

  /**
   * @param secure whether the page came over https
   */
  EffectiveCsp(ContentSecurityPolicy csp, boolean secure) {
    this.secure = secure;
    csp.names().forEach(name -> directives.put(name, new LinkedHashSet<>(csp.sources(name))));
    Stream.of(script(), style())
        .filter(EffectiveCsp::hasTrust)
        .forEach(sources -> sources.remove("'unsafe-inline'"));
    if (isDynamic()) {
      script().removeIf(EffectiveCsp::isIgnoredByStrictDynamic);
    }
  }

  boolean allowsInlineScript() {
    return allowsInline(script()) || allowsAnyObject();
  }

  boolean allowsInlineStyle() {
    return allowsInline(style());
  }

  boolean allowsAnyObject() {
    return isBroad(orDefault("object-src"));
  }

  boolean allowsEval() {
    return script().contains("'unsafe-eval'") || style().contains("'unsafe-eval'");
  }

  /** Whether scripts and whatever else acts may come unencrypted into an encrypted page. */
  boolean loadsActivePlain() {
    Stream<String> others =
        directives.entrySet().stream()
            .filter(each -> !PASSIVE.contains(each.getKey()))
            .flatMap(each -> each.getValue().stream());
    return secure && Stream.concat(script().stream(), others).anyMatch(EffectiveCsp::isPlain);
  }

  boolean loadsPassivePlain() {
    return secure
        && PASSIVE.stream()
            .flatMap(name -> orDefault(name).stream())
            .anyMatch(EffectiveCsp::isPlain);
  }

  boolean allowsNothingByDefault() {
    return Set.of(ContentSecurityPolicy.NONE).equals(directives.get("default-src"));
  }

  /** Whether scripts that are trusted by nonce or hash pass their trust on. */
  boolean isDynamic() {
    return wantsDynamic() && hasTrust(script());
  }

  /** Whether trust is to be passed on that nothing has. */
  boolean isDynamicWithoutTrust() {
    return wantsDynamic() && !hasTrust(script());
  }

  /** Whether anybody may be named by a directive that falls back to no other. */
  boolean isOpen(String name) {
    Set<String> sources = directives.get(name);
    return sources == null || isBroad(sources);
  }

  private boolean wantsDynamic() {
    return script().contains("'strict-dynamic'");
  }

  private Set<String> script() {
    return orDefault("script-src");
  }

  private Set<String> style() {
    return orDefault("style-src");
  }

  private Set<String> orDefault(String name) {
    Set<String> own = directives.get(name);
    Set<String> byDefault = own == null ? directives.get("default-src") : own;
    return byDefault == null ? new LinkedHashSet<>(Set.of("*")) : byDefault;
  }

  private static boolean allowsInline(Set<String> sources) {
    return isBroad(sources) || sources.contains("'unsafe-inline'") || sources.contains("data:");
  }

  private static boolean isBroad(Set<String> sources) {
    return sources.stream().anyMatch(BROAD::contains);
  }

  private static boolean isPlain(String source) {
    return source.startsWith("http:") || source.startsWith("ftp:");
  }

  private static boolean hasTrust(Set<String> sources) {
    return sources.stream().anyMatch(ContentSecurityPolicy::isNonceOrHash);
  }

  private static boolean isIgnoredByStrictDynamic(String source) {
    return source.equals("'self'") || BROAD.stream().anyMatch(source::startsWith);
  }
}
