package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.CspStrength;
import io.plimsoll.engine.exposure.web.policy.HtmlTags;

/** The site limits what its pages may load and run (CSP level 3). */
public final class Csp extends SiteCheck {

  private static final String HEADER = "Content-Security-Policy";

  public Csp(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    boolean secure = WebAddress.parse(page.last().url()).filter(WebAddress::isSecure).isPresent();
    CspStrength strength =
        CspStrength.of(
            page.last().values(HEADER),
            HtmlTags.httpEquiv(page.body(), HEADER),
            page.last().values(HEADER + "-Report-Only"),
            secure);
    return verdict(strength).because("analysis", strength.observatoryName());
  }

  private static Verdict verdict(CspStrength strength) {
    return switch (strength) {
      case SAFE, SAFE_DEFAULT_NONE, UNSAFE_INLINE_STYLE, REPEATED ->
          Verdict.pass("The content security policy keeps foreign scripts out.");
      case INSECURE_PASSIVE, UNSAFE_EVAL ->
          Verdict.partial("The content security policy leaves a gap.");
      case UNSAFE_INLINE, INSECURE_SCHEME ->
          Verdict.partial("The content security policy lets foreign scripts run.");
      case NOT_IMPLEMENTED -> Verdict.fail("The site sends no content security policy.");
      case REPORT_ONLY ->
          Verdict.fail("The content security policy only reports what it would hold back.");
      case INVALID ->
          Verdict.fail("The content security policy is empty, repeats itself or trusts nothing.");
    };
  }
}
