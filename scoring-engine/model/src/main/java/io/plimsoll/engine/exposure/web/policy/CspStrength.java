package io.plimsoll.engine.exposure.web.policy;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How much a content security policy holds back, from the weakest reading of HTTP Observatory v6.
 */
public enum CspStrength {
  INVALID("csp-header-invalid"),
  UNSAFE_INLINE("csp-implemented-with-unsafe-inline"),
  INSECURE_SCHEME("csp-implemented-with-insecure-scheme"),
  UNSAFE_EVAL("csp-implemented-with-unsafe-eval"),
  INSECURE_PASSIVE("csp-implemented-with-insecure-scheme-in-passive-content-only"),
  UNSAFE_INLINE_STYLE("csp-implemented-with-unsafe-inline-in-style-src-only"),
  SAFE("csp-implemented-with-no-unsafe"),
  SAFE_DEFAULT_NONE("csp-implemented-with-no-unsafe-default-src-none");

  private static final Set<String> BROAD =
      Set.of("ftp:", "http:", "https:", "*", "http://*", "https://*", "http://*.*", "https://*.*");
  private static final Set<String> PASSIVE = Set.of("img-src", "media-src");
  private static final Set<String> NO_SOURCES = Set.of("report-uri", "report-to");

  private final String observatoryName;

  CspStrength(String observatoryName) {
    this.observatoryName = observatoryName;
  }

  /** What MDN HTTP Observatory calls it. */
  public String observatoryName() {
    return observatoryName;
  }

  /** The worst that can be said of a policy. */
  public static CspStrength of(ContentSecurityPolicy csp) {
    Set<String> script = new LinkedHashSet<>(csp.effective("script-src", "default-src"));
    if (script.contains("'strict-dynamic'")) {
      if (script.stream().noneMatch(ContentSecurityPolicy::isNonceOrHash)) {
        return INVALID;
      }
      script.removeIf(source -> isIgnoredByStrictDynamic(source));
    }
    return of(csp, script);
  }

  private static CspStrength of(ContentSecurityPolicy csp, Set<String> script) {
    if (allowsInline(script) || isBroad(csp.effective("object-src", "default-src"))) {
      return UNSAFE_INLINE;
    }
    if (csp.names().stream().anyMatch(name -> isActive(name) && isInsecure(csp, name))) {
      return INSECURE_SCHEME;
    }
    Set<String> style = csp.effective("style-src", "default-src");
    if (script.contains("'unsafe-eval'") || style.contains("'unsafe-eval'")) {
      return UNSAFE_EVAL;
    }
    if (PASSIVE.stream().anyMatch(name -> isInsecure(csp, name))) {
      return INSECURE_PASSIVE;
    }
    if (allowsInline(style)) {
      return UNSAFE_INLINE_STYLE;
    }
    return csp.effective("default-src").equals(Set.of("'none'")) ? SAFE_DEFAULT_NONE : SAFE;
  }

  /** Only nonces, hashes and what they load count beside it (CSP level 3 section 8.2). */
  private static boolean isIgnoredByStrictDynamic(String source) {
    return !source.startsWith("'") || source.equals("'self'") || source.equals("'unsafe-inline'");
  }

  private static boolean allowsInline(Set<String> sources) {
    return isBroad(sources) || sources.contains("'unsafe-inline'") || sources.contains("data:");
  }

  private static boolean isBroad(Set<String> sources) {
    return sources.stream().anyMatch(BROAD::contains);
  }

  private static boolean isActive(String name) {
    return !PASSIVE.contains(name) && !NO_SOURCES.contains(name);
  }

  private static boolean isInsecure(ContentSecurityPolicy csp, String name) {
    return csp.directive(name).orElse(Set.of()).stream()
        .anyMatch(source -> source.startsWith("http:") || source.startsWith("ftp:"));
  }
}
