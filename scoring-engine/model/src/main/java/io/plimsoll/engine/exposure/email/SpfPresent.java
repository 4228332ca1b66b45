package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.spf.SpfRecord;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.time.Instant;
import java.util.List;

/** The domain publishes one SPF record (RFC 7208 section 4.5). */
public final class SpfPresent extends FactCheck<DnsAnswer> {

  public SpfPresent(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.texts(observations, "");
  }

  @Override
  protected Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> records = EmailSubjects.texts(answer, SpfRecord::isSpf);
    return verdict(subject.asset(), records).because("records", String.join(" | ", records));
  }

  private static Verdict verdict(String domain, List<String> records) {
    return switch (records.size()) {
      case 0 -> Verdict.fail(Text.of("%s publishes no SPF record.", domain));
      case 1 -> Verdict.pass(Text.of("%s publishes an SPF record.", domain));
      default ->
          Verdict.fail(
              Text.of(
                  "%s publishes %d SPF records, so receivers use none.", domain, records.size()));
    };
  }
}
