package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.ContentSecurityPolicy;
import io.plimsoll.engine.exposure.web.policy.CspStrength;
import io.plimsoll.engine.exposure.web.policy.HtmlTags;
import io.plimsoll.engine.exposure.web.policy.WebPolicyException;
import java.util.List;

/** The site limits what its pages may load and run (CSP level 3). */
public final class Csp extends SiteCheck {

  private static final String HEADER = "Content-Security-Policy";

  public Csp(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<String> headers = page.last().values(HEADER);
    List<String> metas = HtmlTags.httpEquiv(page.body(), HEADER);
    if (headers.isEmpty() && metas.isEmpty()) {
      return Verdict.fail("The site sends no content security policy.");
    }
    try {
      CspStrength strength = CspStrength.of(ContentSecurityPolicy.parse(headers, metas));
      return verdict(strength).because("analysis", strength.observatoryName());
    } catch (WebPolicyException malformed) {
      return Verdict.fail(
          Text.of("The content security policy is unusable: %s.", malformed.getMessage()));
    }
  }

  private static Verdict verdict(CspStrength strength) {
    return switch (strength) {
      case SAFE, SAFE_DEFAULT_NONE, UNSAFE_INLINE_STYLE ->
          Verdict.pass("The content security policy keeps foreign scripts out.");
      case INSECURE_PASSIVE, UNSAFE_EVAL ->
          Verdict.partial("The content security policy leaves a gap.");
      case UNSAFE_INLINE, INSECURE_SCHEME ->
          Verdict.partial("The content security policy lets foreign scripts run.");
      case INVALID -> Verdict.fail("The content security policy is ignored by browsers.");
    };
  }
}
