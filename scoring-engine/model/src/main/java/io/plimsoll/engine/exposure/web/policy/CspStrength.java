package io.plimsoll.engine.exposure.web.policy;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  private static final Map<CspTrait, CspStrength> WORST_FIRST = worstFirst();
  private static final Set<CspStrength> PASSING =
      EnumSet.of(SAFE, SAFE_DEFAULT_NONE, UNSAFE_INLINE_STYLE, INSECURE_PASSIVE);

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

  private static Map<CspTrait, CspStrength> worstFirst() {
    Map<CspTrait, CspStrength> order = new LinkedHashMap<>();
    order.put(CspTrait.UNSAFE_INLINE, UNSAFE_INLINE);
    order.put(CspTrait.INSECURE_SCHEME_ACTIVE, INSECURE_SCHEME);
    order.put(CspTrait.UNSAFE_EVAL, UNSAFE_EVAL);
    order.put(CspTrait.INSECURE_SCHEME_PASSIVE, INSECURE_PASSIVE);
    order.put(CspTrait.UNSAFE_INLINE_STYLE, UNSAFE_INLINE_STYLE);
    order.put(CspTrait.DEFAULT_NONE, SAFE_DEFAULT_NONE);
    return order;
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
    EffectiveCsp effective = new EffectiveCsp(csp, secure);
    if (effective.isDynamicWithoutTrust()) {
      return INVALID;
    }
    CspStrength worst = worst(CspTrait.of(effective));
    return PASSING.contains(worst) && !csp.repeated().isEmpty() ? REPEATED : worst;
  }

  private static CspStrength worst(Set<CspTrait> traits) {
    return WORST_FIRST.entrySet().stream()
        .filter(each -> traits.contains(each.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(SAFE);
  }
}
