package io.plimsoll.engine.exposure.email;

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
import io.plimsoll.engine.exposure.fact.MailServer;
import io.plimsoll.engine.exposure.fact.MailServer.StartTls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every mail exchanger of the domain encrypts when asked (RFC 3207). */
public final class StarttlsOnEveryMx extends FactCheck<DnsAnswer> {

  public StarttlsOnEveryMx(CheckDefinition definition) {
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
    List<Verdict> each = hosts.stream().map(host -> at(host, observations)).toList();
    return worst(each).because("hosts", String.join(", ", hosts));
  }

  private static Verdict worst(List<Verdict> each) {
    return first(each, false)
        .or(() -> first(each, true))
        .orElseGet(() -> Verdict.pass("Every mail exchanger encrypts when asked."));
  }

  /** A failure outweighs what is not known: the domain fails whatever the others do. */
  private static Optional<Verdict> first(List<Verdict> each, boolean unknown) {
    return each.stream()
        .filter(verdict ->
            switch (verdict.outcome()) {
              case FAIL -> !unknown;
              case UNKNOWN -> unknown;
              case PASS, PARTIAL, NOT_APPLICABLE -> false;
            })
        .findFirst();
  }

  private static Verdict at(String host, ObservationSet observations) {
    Reading reading =
        observations
            .find(Probes.SMTP, host)
            .map(Observation::reading)
            .orElse(new Silent(UnknownReason.NOT_ATTEMPTED, host + " was not asked.", null));
    return switch (reading) {
      case Silent silent -> Verdict.unknown(silent.reason(), silent.detail());
      case Answered(MailServer server) -> at(host, server.startTls());
      case Answered _ -> Verdict.unknown(UnknownReason.MALFORMED, host + ": no SMTP reading.");
    };
  }

  private static Verdict at(String host, StartTls startTls) {
    return switch (startTls) {
      case NEGOTIATED -> Verdict.pass(host + " encrypts when asked.");
      case NOT_OFFERED -> Verdict.fail(host + " does not offer STARTTLS.");
      case REFUSED -> Verdict.fail(host + " offers STARTTLS but refuses it.");
      case HANDSHAKE_FAILED ->
          Verdict.unknown(
              UnknownReason.UNSUPPORTED,
              host + " offers STARTTLS, but our handshake did not complete.");
    };
  }
}
