package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery.Found;
import io.plimsoll.engine.exposure.email.policy.DmarcPolicy;
import java.util.Locale;

/** Receivers are asked to quarantine or reject forged mail (RFC 9989 section 4.7). */
public final class DmarcEnforced extends DmarcCheck {

  public DmarcEnforced(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict nothing(String why) {
    return Verdict.fail(why);
  }

  @Override
  Verdict policy(String domain, Found.Policy policy, DnsLookups dns) {
    return verdict(domain, policy)
        .because("applied", policy.applied().name().toLowerCase(Locale.ROOT));
  }

  private static Verdict verdict(String domain, Found.Policy policy) {
    if (policy.applied() == DmarcPolicy.NONE) {
      return Verdict.fail(
          policy.record().testing()
              ? Text.of("DMARC for %s only tests: forged mail is delivered.", domain)
              : Text.of("DMARC for %s has no effect on forged mail (p=none).", domain));
    }
    return policy.own() && policy.record().effectiveForSubdomains() == DmarcPolicy.NONE
        ? Verdict.partial(Text.of("DMARC protects %s but not its subdomains (sp=none).", domain))
        : Verdict.pass(Text.of("DMARC has forged mail from %s kept out.", domain));
  }
}
