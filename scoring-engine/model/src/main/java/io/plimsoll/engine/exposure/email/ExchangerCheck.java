package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.Outcome;
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
import io.plimsoll.engine.exposure.fact.MailServer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A check of every mail exchanger of each domain; the worst of them decides. */
abstract class ExchangerCheck extends FactCheck<DnsAnswer> {

  ExchangerCheck(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  /** The conclusion about one mail exchanger that answered. */
  abstract Verdict at(String host, MailServer server, ObservationSet observations, Instant asOf);

  /** What is true when nothing is wrong with any. */
  abstract String praise();

  @Override
  protected final List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.exchangers(observations);
  }

  @Override
  protected final Verdict judge(
      DnsAnswer mx, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> hosts = EmailSubjects.hosts(mx);
    if (hosts.isEmpty()) {
      return Verdict.notApplicable(Text.of("%s takes no mail.", subject.asset()));
    }
    List<Verdict> each = hosts.stream().map(host -> at(host, observations, asOf)).toList();
    return Verdict.worst(each)
        .or(() -> praised(each))
        .orElseGet(() -> each.getFirst())
        .because("hosts", String.join(", ", hosts));
  }

  private Optional<Verdict> praised(List<Verdict> each) {
    return each.stream()
        .filter(verdict -> verdict.outcome() == Outcome.PASS)
        .findFirst()
        .map(verdict -> Verdict.pass(praise()));
  }

  private Verdict at(String host, ObservationSet observations, Instant asOf) {
    return switch (reading(host, observations)) {
      case Silent silent -> Verdict.unknown(silent.reason(), silent.detail());
      case Answered(MailServer server) -> at(host, server, observations, asOf);
      case Answered _ -> Verdict.unknown(UnknownReason.MALFORMED, host + ": no SMTP reading.");
    };
  }

  private static Reading reading(String host, ObservationSet observations) {
    return observations
        .find(Probes.SMTP, host)
        .map(Observation::reading)
        .orElseGet(() -> new Silent(UnknownReason.NOT_ATTEMPTED, host + " was not asked.", null));
  }
}
