package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery.Found;
import io.plimsoll.engine.exposure.email.policy.DmarcRecord;
import io.plimsoll.engine.exposure.email.policy.ReportDestination;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.util.List;

/** Whoever receives the domain's reports from outside has agreed to (RFC 9990 section 4). */
public final class DmarcReportsAccepted extends DmarcCheck {

  public DmarcReportsAccepted(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict policy(String domain, Found.Policy policy, DnsLookups dns) {
    DmarcDiscovery tree = new DmarcDiscovery(dns);
    List<ReportDestination> foreign =
        ReportDestination.of(policy.record()).stream()
            .filter(one -> !one.isWithin(tree.organization(policy.at()), tree))
            .toList();
    return foreign.isEmpty()
        ? Verdict.notApplicable(Text.of("Reports about %s stay in its own house.", domain))
        : Verdict.worst(foreign.stream().map(one -> at(one, policy.at(), dns)).toList())
            .orElseGet(() -> Verdict.pass("Every outside receiver of reports has agreed."))
            .because(
                "receivers",
                String.join(", ", foreign.stream().map(ReportDestination::host).toList()));
  }

  private static Verdict at(ReportDestination destination, String domain, DnsLookups dns) {
    String host = destination.host();
    return switch (dns.ask(destination.consentName(domain), "TXT")) {
      case Silent silent -> Verdict.unknown(silent.reason(), silent.detail());
      case Answered(DnsAnswer answer) ->
          EmailSubjects.texts(answer, DmarcRecord::isDmarc).isEmpty()
              ? Verdict.fail(
                  Text.of("%s has not agreed to reports about %s: none are sent.", host, domain))
              : Verdict.pass(host + " has agreed.");
      case Answered _ -> Verdict.unknown(UnknownReason.MALFORMED, "no DNS answer");
    };
  }
}
