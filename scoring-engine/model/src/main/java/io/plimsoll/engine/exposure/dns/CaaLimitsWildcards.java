package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.dns.caa.CaaPolicy;
import java.util.List;

/** Nobody more may issue wildcard certificates than others (RFC 8659 section 4.3). */
public final class CaaLimitsWildcards extends CaaCheck {

  public CaaLimitsWildcards(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict policy(String domain, CaaPolicy policy) {
    if (!policy.limits(true)) {
      return Verdict.fail(Text.of("Every authority may issue wildcards for %s.", domain));
    }
    List<String> wild = policy.authorities(true);
    if (wild.isEmpty()) {
      return Verdict.pass(Text.of("Nobody may issue wildcards for %s.", domain));
    }
    return policy.limits(false) && policy.authorities(false).containsAll(wild)
        ? Verdict.pass(Text.of("Wildcards for %s are limited to named authorities.", domain))
        : Verdict.partial(Text.of("More may issue wildcards for %s than others.", domain))
            .because("wildcards", String.join(", ", wild));
  }
}
