package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Caa;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * CAA records name who may issue certificates; the closest in the tree count (RFC 8659 section 3).
 */
public final class CaaPresent extends FactCheck<DnsAnswer> {

  private static final String CAA = Probes.dns("CAA");

  public CaaPresent(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return observations.domains().stream().map(domain -> new Subject(domain, CAA, domain)).toList();
  }

  @Override
  protected Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    List<Caa> relevant =
        ancestors(subject.asset())
            .flatMap(name -> observations.fact(CAA, name, DnsAnswer.class).stream())
            .map(found -> found.all(Caa.class).toList())
            .filter(records -> !records.isEmpty())
            .findFirst()
            .orElse(List.of());
    List<String> issuers =
        relevant.stream().filter(caa -> caa.tag().equals("issue")).map(Caa::value).toList();
    return issuers.isEmpty()
        ? Verdict.fail(Text.of("%s names no certificate authority.", subject.asset()))
        : Verdict.pass(Text.of("CAA limits who may issue certificates for %s.", subject.asset()))
            .because("issuers", String.join(", ", issuers));
  }

  private static Stream<String> ancestors(String domain) {
    return Stream.iterate(domain, name -> !name.isEmpty(), name -> name.substring(nextLabel(name)));
  }

  private static int nextLabel(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name.length() : dot + 1;
  }
}
