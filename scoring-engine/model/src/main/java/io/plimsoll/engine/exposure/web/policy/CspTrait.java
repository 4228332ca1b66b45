package io.plimsoll.engine.exposure.web.policy;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What HTTP Observatory, algorithm version 6, tells of a policy beside its verdict.
 *
 * <p>Source: mdn/mdn-http-observatory, src/analyzer/tests/csp.js.
 */
public enum CspTrait {
  ANTI_CLICKJACKING("antiClickjacking", csp -> !csp.isOpen("frame-ancestors")),
  DEFAULT_NONE("defaultNone", EffectiveCsp::allowsNothingByDefault),
  INSECURE_BASE_URI("insecureBaseUri", csp -> csp.isOpen("base-uri")),
  INSECURE_FORM_ACTION("insecureFormAction", csp -> csp.isOpen("form-action")),
  INSECURE_SCHEME_ACTIVE("insecureSchemeActive", EffectiveCsp::loadsActivePlain),
  INSECURE_SCHEME_PASSIVE("insecureSchemePassive", EffectiveCsp::loadsPassivePlain),
  STRICT_DYNAMIC("strictDynamic", EffectiveCsp::isDynamic),
  UNSAFE_EVAL("unsafeEval", EffectiveCsp::allowsEval),
  UNSAFE_INLINE("unsafeInline", EffectiveCsp::allowsInlineScript),
  UNSAFE_INLINE_STYLE("unsafeInlineStyle", EffectiveCsp::allowsInlineStyle),
  UNSAFE_OBJECTS("unsafeObjects", EffectiveCsp::allowsAnyObject);

  private final String observatoryName;
  private final Predicate<EffectiveCsp> holds;

  CspTrait(String observatoryName, Predicate<EffectiveCsp> holds) {
    this.observatoryName = observatoryName;
    this.holds = holds;
  }

  /** What Observatory calls it. */
  public String observatoryName() {
    return observatoryName;
  }

  /**
   * Everything that is true of policies taken together.
   *
   * @param secure whether the page came over https
   */
  public static Set<CspTrait> of(ContentSecurityPolicy csp, boolean secure) {
    return of(new EffectiveCsp(csp, secure));
  }

  static Set<CspTrait> of(EffectiveCsp csp) {
    Set<CspTrait> traits = EnumSet.allOf(CspTrait.class);
    traits.removeIf(trait -> !trait.holds.test(csp));
    return traits;
  }
}
