package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery.Found;
import io.plimsoll.engine.exposure.email.policy.DmarcPolicy;

/** Forged mail from subdomains, also ones that do not exist, is kept out (RFC 9989 section 4.7). */
public final class DmarcSubdomainsProtected extends DmarcCheck {

  public DmarcSubdomainsProtected(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict policy(String domain, Found.Policy policy, DnsLookups dns) {
    DmarcPolicy existing = policy.record().effectiveForSubdomains();
    DmarcPolicy nonexistent = policy.record().effectiveForNonexistent();
    if (existing == DmarcPolicy.NONE && nonexistent == DmarcPolicy.NONE) {
      return Verdict.fail(Text.of("Anybody may send as a subdomain of %s.", domain));
    }
    if (existing == DmarcPolicy.NONE) {
      return Verdict.partial(Text.of("Only invented subdomains of %s are protected.", domain));
    }
    return nonexistent == DmarcPolicy.NONE
        ? Verdict.partial(Text.of("Anybody may send as an invented subdomain of %s.", domain))
        : Verdict.pass(Text.of("Forged mail from subdomains of %s is kept out.", domain));
  }
}
