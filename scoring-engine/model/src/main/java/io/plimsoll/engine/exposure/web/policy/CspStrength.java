package io.plimsoll.engine.exposure.web.policy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much a content security policy holds back. The weakest thing that can be said of it is said.
 */
public enum CspStrength implements Analysis {
  NOT_IMPLEMENTED("csp-not-implemented", -25),
  REPORT_ONLY("csp-not-implemented-but-reporting-enabled", -25),
  INVALID("csp-header-invalid", -25),
  UNSAFE_INLINE("csp-implemented-with-unsafe-inline", -20),
  INSECURE_SCHEME("csp-implemented-with-insecure-scheme", -20),
  UNSAFE_EVAL("csp-implemented-with-unsafe-eval", -10),
  INSECURE_PASSIVE("csp-implemented-with-insecure-scheme-in-passive-content-only", -10),
  UNSAFE_INLINE_STYLE("csp-implemented-with-unsafe-inline-in-style-src-only", 0),
  REPEATED("csp-implemented-but-duplicate-directives", 0),
  SAFE("csp-implemented-with-no-unsafe", 5),
  SAFE_DEFAULT_NONE("csp-implemented-with-no-unsafe-default-src-none", 10);

  private static final Set<String> BROAD =
      Set.of("ftp:", "http:", "https:", "*", "http://*", "https://*", "http://*.*", "https://*.*");
  private static final Set<String> PASSIVE = Set.of("img-src", "media-src");

  private final String observatoryName;
  private final int modifier;

  CspStrength(String observatoryName, int modifier) {
    this.observatoryName = observatoryName;
    this.modifier = modifier;
  }

  @Override
  public String observatoryName() {
    return observatoryName;
  }

  @Override
  public int modifier() {
    return modifier;
  }

  /**
   * What an answer's policies come to.
   *
   * @param headers values of {@code Content-Security-Policy}
   * @param metas contents of {@code meta} elements of that name
   * @param reportOnly values of {@code Content-Security-Policy-Report-Only}, which hold nothing
   *     back
   * @param secure whether the page came over https
   */
  public static CspStrength of(
      List<String> headers, List<String> metas, List<String> reportOnly, boolean secure) {
    try {
      ContentSecurityPolicy csp = ContentSecurityPolicy.parse(headers, metas);
      return csp.isEmpty() ? reportOnly.isEmpty() ? NOT_IMPLEMENTED : REPORT_ONLY : of(csp, secure);
    } catch (WebPolicyException malformed) {
      return INVALID;
    }
  }

  /** The worst that can be said of policies that are there. */
  public static CspStrength of(ContentSecurityPolicy csp, boolean secure) {
    Effective effective = new Effective(csp);
    CspStrength worst = worst(effective, secure);
    boolean passes =
        worst == SAFE
            || worst == SAFE_DEFAULT_NONE
            || worst == UNSAFE_INLINE_STYLE
            || worst == INSECURE_PASSIVE;
    return passes && !csp.repeated().isEmpty() ? REPEATED : worst;
  }

  private static CspStrength worst(Effective csp, boolean secure) {
    if (csp.isDynamicWithoutTrust()) {
      return INVALID;
    }
    if (allowsInline(csp.script()) || isBroad(csp.object())) {
      return UNSAFE_INLINE;
    }
    if (secure && csp.active().anyMatch(CspStrength::isInsecure)) {
      return INSECURE_SCHEME;
    }
    if (csp.script().contains("'unsafe-eval'") || csp.style().contains("'unsafe-eval'")) {
      return UNSAFE_EVAL;
    }
    if (secure && csp.passive().anyMatch(CspStrength::isInsecure)) {
      return INSECURE_PASSIVE;
    }
    if (allowsInline(csp.style())) {
      return UNSAFE_INLINE_STYLE;
    }
    return csp.allowsNothingByDefault() ? SAFE_DEFAULT_NONE : SAFE;
  }

  private static boolean allowsInline(Set<String> sources) {
    return isBroad(sources) || sources.contains("'unsafe-inline'") || sources.contains("data:");
  }

  private static boolean isBroad(Set<String> sources) {
    return sources.stream().anyMatch(BROAD::contains);
  }

  private static boolean isInsecure(String source) {
    return source.startsWith("http:") || source.startsWith("ftp:");
  }

  /**
   * What browsers make of the directives: beside a nonce or hash {@code 'unsafe-inline'} is
   * ignored, and beside {@code 'strict-dynamic'} so are schemes, hosts by scheme and {@code 'self'}
   * (CSP level 3 sections 6.7.3.2 and 8.2). Directives that fall back to the same one share its
   * sources.
   */
  private static final class Effective {
    private final Map<String, Set<String>> directives = new LinkedHashMap<>();

    Effective(ContentSecurityPolicy csp) {
      csp.names().forEach(name -> directives.put(name, new LinkedHashSet<>(csp.sources(name))));
      Stream.of(script(), style()).filter(Effective::hasTrust).forEach(Effective::dropInline);
      if (hasTrust(script()) && isDynamic()) {
        script().removeIf(Effective::isIgnoredByStrictDynamic);
      }
    }

    Set<String> script() {
      return orDefault("script-src");
    }

    Set<String> style() {
      return orDefault("style-src");
    }

    Set<String> object() {
      return orDefault("object-src");
    }

    Stream<String> active() {
      return Stream.concat(
          script().stream(),
          directives.entrySet().stream()
              .filter(each -> !PASSIVE.contains(each.getKey()))
              .flatMap(each -> each.getValue().stream()));
    }

    Stream<String> passive() {
      return PASSIVE.stream().flatMap(name -> orDefault(name).stream());
    }

    boolean allowsNothingByDefault() {
      return Set.of(ContentSecurityPolicy.NONE).equals(directives.get("default-src"));
    }

    boolean isDynamicWithoutTrust() {
      return isDynamic() && !hasTrust(script());
    }

    private boolean isDynamic() {
      return script().contains("'strict-dynamic'");
    }

    private Set<String> orDefault(String name) {
      Set<String> own = directives.get(name);
      Set<String> byDefault = own == null ? directives.get("default-src") : own;
      return byDefault == null ? new LinkedHashSet<>(Set.of("*")) : byDefault;
    }

    private static boolean hasTrust(Set<String> sources) {
      return sources.stream().anyMatch(ContentSecurityPolicy::isNonceOrHash);
    }

    private static void dropInline(Set<String> sources) {
      sources.remove("'unsafe-inline'");
    }

    private static boolean isIgnoredByStrictDynamic(String source) {
      return source.equals("'self'") || BROAD.stream().anyMatch(source::startsWith);
    }
  }
}
