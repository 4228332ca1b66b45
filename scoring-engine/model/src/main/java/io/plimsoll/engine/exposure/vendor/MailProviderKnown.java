package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Mx;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Who takes the domain's mail can be told from its exchangers: a known provider, or itself. */
public final class MailProviderKnown extends FactCheck<DnsAnswer> {
  private final VendorTable table;

  public MailProviderKnown(CheckDefinition definition, VendorTable table) {
    super(definition, DnsAnswer.class);
    this.table = table;
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return VendorSubjects.of(observations, "MX");
  }

  @Override
  protected Verdict judge(
      DnsAnswer mx, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> hosts =
        mx.all(Mx.class).map(Mx::exchange).filter(host -> !host.isEmpty()).distinct().toList();
    if (hosts.isEmpty()) {
      return Verdict.notApplicable(Text.of("%s takes no mail.", subject.asset()));
    }
    List<String> strangers =
        hosts.stream()
            .filter(host -> !observations.isInScope(host) && table.owner(Place.MX, host).isEmpty())
            .toList();
    return verdict(hosts, strangers).because("hosts", String.join(", ", hosts));
  }

  private Verdict verdict(List<String> hosts, List<String> strangers) {
    if (strangers.isEmpty()) {
      return Verdict.pass("Who takes the mail is known.").because("providers", providers(hosts));
    }
    String summary = "Nobody we know runs: " + String.join(", ", strangers) + ".";
    return strangers.size() == hosts.size() ? Verdict.fail(summary) : Verdict.partial(summary);
  }

  private String providers(List<String> hosts) {
    return hosts.stream()
        .flatMap(host -> table.owner(Place.MX, host).stream())
        .map(KnownVendor::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
