package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.dns.caa.CaaPolicy;

/**
 * CAA records name who may issue certificates; the closest in the tree count (RFC 8659 section 3).
 */
public final class CaaPresent extends CaaCheck {

  public CaaPresent(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict policy(String domain, CaaPolicy policy) {
    return policy.limits(false)
        ? Verdict.pass(Text.of("CAA limits who may issue certificates for %s.", domain))
            .because("issuers", String.join(", ", policy.authorities(false)))
        : nothing(domain);
  }

  @Override
  Verdict nothing(String domain) {
    return Verdict.fail(Text.of("%s names no certificate authority.", domain));
  }
}
