package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.OpenerPolicy;

/** Windows of other sites stay apart from this one's (HTML standard). */
public final class CrossOriginOpenerPolicy extends SiteCheck {

  public CrossOriginOpenerPolicy(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    OpenerPolicy policy = OpenerPolicy.of(page.last().values("Cross-Origin-Opener-Policy"));
    return verdict(policy).because("analysis", policy.observatoryName());
  }

  private static Verdict verdict(OpenerPolicy policy) {
    return switch (policy) {
      case SAME_ORIGIN, SAME_ORIGIN_ALLOW_POPUPS, NOOPENER_ALLOW_POPUPS ->
          Verdict.pass("Windows of other sites are cut off from this one's.");
      case UNSAFE_NONE, NOT_IMPLEMENTED ->
          Verdict.fail("Windows of other sites stay connected to this one's.");
      case INVALID -> Verdict.fail("Browsers ignore this Cross-Origin-Opener-Policy header.");
    };
  }
}
