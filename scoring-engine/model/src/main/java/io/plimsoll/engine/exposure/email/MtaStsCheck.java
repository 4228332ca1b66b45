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

/** A check of each domain's MTA-STS policy, fetched as senders fetch it (RFC 8461 section 3.3). */
abstract class MtaStsCheck extends FactCheck<DnsAnswer> {

  MtaStsCheck(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  /** The conclusion when senders find no policy; why, for a person. */
  abstract Verdict absent(String why);

  /** The conclusion about a policy that senders find. */
  abstract Verdict policy(String domain, MtaStsPolicy policy, ObservationSet observations);

  @Override
  protected final List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.texts(observations, "_mta-sts.");
  }

  @Override
  protected final Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> records = EmailSubjects.texts(answer, MtaStsRecord::isMtaSts);
    if (records.size() != 1) {
      return absent(Text.of("%s publishes %d MTA-STS records.", subject.asset(), records.size()));
    }
    try {
      MtaStsRecord.parse(records.getFirst());
      return fetched(subject.asset(), observations).because("record", records.getFirst());
    } catch (PolicySyntaxException malformed) {
      return absent(Text.of("MTA-STS is malformed: %s.", malformed.getMessage()));
    }
  }

  private Verdict fetched(String domain, ObservationSet observations) {
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
  private Verdict served(String domain, HttpExchange exchange, ObservationSet observations) {
    HttpHop answer = exchange.first();
    if (answer.status() != 200) {
      return absent(Text.of("The policy's address answers with status %d.", answer.status()));
    }
    if (answer.certificate() != CertificateTrust.Status.TRUSTED
        && answer.certificate() != CertificateTrust.Status.NOT_JUDGED) {
      return absent("The policy's server has no trusted certificate.");
    }
    return policy(domain, MtaStsPolicy.parse(exchange.body()), observations);
  }
}
