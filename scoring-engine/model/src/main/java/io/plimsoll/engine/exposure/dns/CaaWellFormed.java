package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.dns.caa.CaaPolicy;

/**
 * No CAA record stops every authority by mistake: a malformed value, or a critical tag nobody knows
 * (RFC 8659 sections 4.1 and 4.2).
 */
public final class CaaWellFormed extends CaaCheck {

  public CaaWellFormed(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict policy(String domain, CaaPolicy policy) {
    if (!policy.unknownCritical().isEmpty()) {
      return Verdict.fail(
          Text.of("Nobody may issue for %s: %s.", domain, policy.problems().getFirst()));
    }
    return policy.problems().isEmpty()
        ? Verdict.pass("Every CAA record is well formed.")
        : Verdict.partial(Text.of("A CAA record is malformed: %s.", policy.problems().getFirst()));
  }
}
