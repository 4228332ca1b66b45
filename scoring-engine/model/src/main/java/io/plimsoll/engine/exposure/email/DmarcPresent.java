package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery.Found;

/** A usable DMARC policy applies to the domain (RFC 9989 section 4.10). */
public final class DmarcPresent extends DmarcCheck {

  public DmarcPresent(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict nothing(String why) {
    return Verdict.fail(why);
  }

  @Override
  Verdict policy(String domain, Found.Policy policy, DnsLookups dns) {
    return Verdict.pass(Text.of("The DMARC record at %s applies to %s.", policy.at(), domain));
  }
}
