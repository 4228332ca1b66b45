package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.HostAddresses;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.time.Instant;
import java.util.List;

/** Every mail exchanger's name leads straight to an address, never by an alias (RFC 5321 5.1). */
public final class MxResolves extends FactCheck<DnsAnswer> {

  public MxResolves(CheckDefinition definition) {
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
    return hosts.isEmpty()
        ? Verdict.notApplicable(Text.of("%s takes no mail.", subject.asset()))
        : HostAddresses.judge(hosts, observations, "Every mail exchanger's name has an address.");
  }
}
