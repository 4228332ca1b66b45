package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.ResourcePolicy;

/** Other sites cannot embed what this one serves (Fetch standard). */
public final class CrossOriginResourcePolicy extends SiteCheck {

  public CrossOriginResourcePolicy(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    ResourcePolicy policy = ResourcePolicy.of(page.last().values("Cross-Origin-Resource-Policy"));
    return verdict(policy).because("analysis", policy.observatoryName());
  }

  private static Verdict verdict(ResourcePolicy policy) {
    return switch (policy) {
      case SAME_ORIGIN, SAME_SITE -> Verdict.pass("Other sites cannot embed what this one serves.");
      case CROSS_ORIGIN, NOT_IMPLEMENTED ->
          Verdict.fail("Any site may embed what this one serves.");
      case INVALID -> Verdict.fail("Browsers ignore this Cross-Origin-Resource-Policy header.");
    };
  }
}
