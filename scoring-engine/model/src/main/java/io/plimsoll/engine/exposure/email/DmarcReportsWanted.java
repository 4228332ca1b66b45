package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery.Found;
import java.util.List;

/** Receivers are asked for aggregate reports, so that forgery is noticed (RFC 9989 4.7). */
public final class DmarcReportsWanted extends DmarcCheck {

  public DmarcReportsWanted(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict policy(String domain, Found.Policy policy, DnsLookups dns) {
    List<String> addresses = policy.record().aggregateReports();
    return addresses.isEmpty()
        ? Verdict.fail(Text.of("Nobody is told who sends as %s.", domain))
        : Verdict.pass(Text.of("Reports tell who sends as %s.", domain))
            .because("addresses", String.join(", ", addresses));
  }
}
