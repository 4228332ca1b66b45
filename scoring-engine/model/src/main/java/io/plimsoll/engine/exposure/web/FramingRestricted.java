package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.FrameControl;
import java.util.List;
import java.util.Set;

/** Other sites cannot show this one inside their pages (CSP frame-ancestors, RFC 7034). */
public final class FramingRestricted extends SiteCheck {

  private static final Set<String> ANYBODY =
      Set.of("*", "http:", "https:", "http://*", "https://*");

  public FramingRestricted(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<String> policies = page.last().values("Content-Security-Policy");
    FrameControl control = FrameControl.of(policies, page.last().values("X-Frame-Options"));
    return verdict(control, policies).because("analysis", control.observatoryName());
  }

  private static Verdict verdict(FrameControl control, List<String> policies) {
    return switch (control) {
      case VIA_CSP -> byPolicy(FrameControl.ancestors(policies).orElse(Set.of("*")));
      case SAMEORIGIN_OR_DENY -> Verdict.pass("X-Frame-Options limits who may frame the site.");
      case ALLOW_FROM, INVALID -> Verdict.fail("Browsers ignore this X-Frame-Options header.");
      case NOT_IMPLEMENTED -> Verdict.fail("Any site may show this one inside its own pages.");
    };
  }

  private static Verdict byPolicy(Set<String> ancestors) {
    return ancestors.stream().anyMatch(ANYBODY::contains)
        ? Verdict.fail("The content security policy lets any site frame this one.")
        : Verdict.pass("The content security policy limits who may frame the site.");
  }
}
