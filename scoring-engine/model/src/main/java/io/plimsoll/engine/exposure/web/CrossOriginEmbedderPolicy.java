package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.EmbedderPolicy;

/** Pages embed only what agreed to it (HTML standard). */
public final class CrossOriginEmbedderPolicy extends SiteCheck {

  public CrossOriginEmbedderPolicy(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    EmbedderPolicy policy = EmbedderPolicy.of(page.last().values("Cross-Origin-Embedder-Policy"));
    return verdict(policy).because("analysis", policy.observatoryName());
  }

  private static Verdict verdict(EmbedderPolicy policy) {
    return switch (policy) {
      case REQUIRE_CORP, CREDENTIALLESS ->
          Verdict.pass("Pages embed only what agrees to it or knows no visitor.");
      case UNSAFE_NONE, NOT_IMPLEMENTED -> Verdict.fail("Pages embed what never agreed to it.");
      case INVALID -> Verdict.fail("Browsers ignore this Cross-Origin-Embedder-Policy header.");
    };
  }
}
