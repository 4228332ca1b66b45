package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.HostAddresses;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Ns;
import java.time.Instant;
import java.util.List;

/** Every name server's name leads straight to an address, never by an alias (RFC 2181 10.3). */
public final class NameserversResolve extends FactCheck<DnsAnswer> {

  public NameserversResolve(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return Subject.domains(observations, Probes.dns("NS"));
  }

  @Override
  protected Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> hosts = answer.all(Ns.class).map(Ns::host).distinct().sorted().toList();
    return hosts.isEmpty()
        ? Verdict.notApplicable(Text.of("%s is no zone of its own.", subject.asset()))
        : HostAddresses.judge(hosts, observations, "Every name server's name has an address.");
  }
}
