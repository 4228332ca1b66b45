package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;

/** The site says which powers of the browser its pages use (Permissions Policy section 5). */
public final class PermissionsPolicyPresent extends SiteCheck {

  public PermissionsPolicyPresent(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    String policy = String.join(", ", page.last().values("Permissions-Policy"));
    return policy.isBlank()
        ? Verdict.fail("Whatever runs in a page may ask for camera, microphone and position.")
        : Verdict.pass("The site limits which powers of the browser its pages use.")
            .because("policy", policy);
  }
}
