package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.time.Instant;
import java.util.List;

/**
 * Every mail exchanger's certificate is pinned in signed DNS, so that senders can demand encryption
 * (RFC 7672 section 2.2).
 */
public final class DanePresent extends FactCheck<DnsAnswer> {

  public DanePresent(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.exchangers(observations);
  }

  @Override
  protected Verdict judge(
      DnsAnswer mx, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> hosts = EmailSubjects.hosts(mx);
    if (hosts.isEmpty()) {
      return Verdict.notApplicable(Text.of("%s takes no mail.", subject.asset()));
    }
    DaneRecords dane = new DaneRecords(DnsLookups.observed(observations), observations);
    return Verdict.worst(hosts.stream().map(dane::published).toList())
        .orElseGet(() -> Verdict.pass("Every mail exchanger's certificate is pinned by DANE."))
        .because("hosts", String.join(", ", hosts));
  }
}
