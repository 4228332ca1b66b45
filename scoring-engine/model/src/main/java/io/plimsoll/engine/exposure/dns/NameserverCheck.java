package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Ns;
import io.plimsoll.engine.exposure.fact.NameServerSeen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A check of what each domain's name servers say when asked themselves. A server that did not
 * answer leaves the question open, unless the others settle it.
 */
abstract class NameserverCheck extends FactCheck<DnsAnswer> {

  NameserverCheck(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  /** What is wrong with the servers that answered, at least one; empty when nothing is. */
  abstract Optional<Verdict> fault(List<NameServerSeen> seen);

  /** What is true when all servers answered and nothing is wrong. */
  abstract String praise();

  @Override
  protected final List<Subject> subjects(ObservationSet observations) {
    return Subject.domains(observations, Probes.dns("NS"));
  }

  @Override
  protected final Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> hosts = answer.all(Ns.class).map(Ns::host).distinct().sorted().toList();
    if (hosts.isEmpty()) {
      return Verdict.notApplicable(Text.of("%s is no zone of its own.", subject.asset()));
    }
    List<NameServerSeen> seen = new ArrayList<>();
    Silent silent = null;
    for (String host : hosts) {
      switch (reading(subject.asset(), host, observations)) {
        case Answered(NameServerSeen server) -> seen.add(server);
        case Answered _ -> silent = new Silent(UnknownReason.MALFORMED, "no server's answer", null);
        case Silent silence -> silent = silence;
      }
    }
    return verdict(seen, silent).because("servers", String.join(", ", hosts));
  }

  private static Reading reading(String zone, String host, ObservationSet observations) {
    return observations
        .find(Probes.NAME_SERVER, Probes.nameServer(zone, host))
        .map(Observation::reading)
        .orElseGet(
            () -> new Silent(UnknownReason.NOT_ATTEMPTED, host + " was not asked itself.", null));
  }

  private Verdict verdict(List<NameServerSeen> seen, @Nullable Silent silent) {
    Optional<Verdict> fault = seen.isEmpty() ? Optional.empty() : fault(seen);
    if (fault.isPresent()) {
      return fault.get();
    }
    return silent == null
        ? Verdict.pass(praise())
        : Verdict.unknown(silent.reason(), silent.detail());
  }
}
