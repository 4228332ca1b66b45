package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Address;
import io.plimsoll.engine.exposure.fact.DnsRecord.Ns;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * At least two name servers in at least two networks answer for the domain (RFC 2182 section 3).
 */
public final class NameserversDiverse extends FactCheck<DnsAnswer> {

  private static final String NS = Probes.dns("NS");

  public NameserversDiverse(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return Subject.domains(observations, NS);
  }

  @Override
  protected Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> hosts = answer.all(Ns.class).map(Ns::host).distinct().sorted().toList();
    if (hosts.isEmpty()) {
      return Verdict.notApplicable(Text.of("%s is no zone of its own.", subject.asset()));
    }
    Set<String> networks =
        hosts.stream().flatMap(host -> networks(host, observations)).collect(Collectors.toSet());
    return verdict(hosts.size(), networks.size()).because("servers", String.join(", ", hosts));
  }

  private static Verdict verdict(int hosts, int networks) {
    if (hosts < 2) {
      return Verdict.fail("One name server alone answers for the domain.");
    }
    return switch (networks) {
      case 0 ->
          Verdict.unknown(
              UnknownReason.NOT_ATTEMPTED, "The name servers' addresses were not observed.");
      case 1 -> Verdict.partial("Every name server stands in the same network.");
      default -> Verdict.pass(Text.of("%d name servers stand in different networks.", hosts));
    };
  }

  private static Stream<String> networks(String host, ObservationSet observations) {
    return Stream.of("A", "AAAA")
        .flatMap(type -> observations.fact(Probes.dns(type), host, DnsAnswer.class).stream())
        .flatMap(answer -> answer.all(Address.class))
        .map(address -> network(address.address()));
  }

  /** The /24 of an IPv4 address, the first three groups (/48) of an IPv6 address as written. */
  private static String network(String address) {
    return address.contains(":")
        ? Stream.of(address.split(":")).limit(3).collect(Collectors.joining(":"))
        : address.substring(0, address.lastIndexOf('.') + 1);
  }
}
