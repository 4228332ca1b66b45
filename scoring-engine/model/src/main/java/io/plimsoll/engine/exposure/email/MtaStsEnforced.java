package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.MtaStsPolicy;
import io.plimsoll.engine.exposure.email.policy.MtaStsRecord;
import io.plimsoll.engine.exposure.email.policy.PolicySyntaxException;
import io.plimsoll.engine.exposure.fact.CertificateTrust;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHop;
import java.time.Instant;
import java.util.List;

/** An enforced MTA-STS policy covers every mail exchanger (RFC 8461). */
public final class MtaStsEnforced extends FactCheck<DnsAnswer> {

  public MtaStsEnforced(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.texts(observations, "_mta-sts.");
  }

  @Override
  protected Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> records = EmailSubjects.texts(answer, MtaStsRecord::isMtaSts);
    if (records.size() != 1) {
      return Verdict.fail(
          Text.of("%s publishes %d MTA-STS records.", subject.asset(), records.size()));
    }
    try {
      MtaStsRecord.parse(records.getFirst());
      return fetched(subject.asset(), observations).because("record", records.getFirst());
    } catch (PolicySyntaxException malformed) {
      return Verdict.fail(Text.of("MTA-STS is malformed: %s.", malformed.getMessage()));
    }
  }

  private static Verdict fetched(String domain, ObservationSet observations) {
    String url = Text.of("https://mta-sts.%s/.well-known/mta-sts.txt", domain);
    return observations
        .find(Probes.HTTP, url)
        .map(Observation::reading)
        .map(reading ->
            switch (reading) {
              case Silent silent -> Verdict.unknown(silent.reason(), silent.detail());
              case Answered(HttpExchange policy) -> served(domain, policy, observations);
              case Answered _ ->
                  Verdict.unknown(UnknownReason.MALFORMED, "The policy's reading is no HTTP.");
            })
        .orElse(Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "The policy was not fetched."));
  }

  /** Redirects are not followed and the certificate must hold (section 3.3). */
  private static Verdict served(String domain, HttpExchange exchange, ObservationSet observations) {
    HttpHop answer = exchange.first();
    if (answer.status() != 200) {
      return Verdict.fail(Text.of("The policy's address answers with status %d.", answer.status()));
    }
    if (answer.certificate() != CertificateTrust.Status.TRUSTED
        && answer.certificate() != CertificateTrust.Status.NOT_JUDGED) {
      return Verdict.fail("The policy's server has no trusted certificate.");
    }
    return judged(MtaStsPolicy.parse(exchange.body()), hosts(domain, observations));
  }

  private static List<String> hosts(String domain, ObservationSet observations) {
    return observations
        .fact(EmailSubjects.MX, domain, DnsAnswer.class)
        .map(EmailSubjects::hosts)
        .orElse(List.of());
  }

  private static Verdict judged(MtaStsPolicy policy, List<String> hosts) {
    List<String> uncovered = hosts.stream().filter(host -> !policy.covers(host)).toList();
    return switch (policy.mode()) {
      case NONE -> Verdict.fail("The MTA-STS policy is switched off.");
      case TESTING -> Verdict.partial("The MTA-STS policy only tests.");
      case ENFORCE ->
          uncovered.isEmpty()
              ? Verdict.pass("An enforced MTA-STS policy covers every mail exchanger.")
              : Verdict.fail("The MTA-STS policy does not cover " + uncovered.getFirst() + ".");
    };
  }
}
