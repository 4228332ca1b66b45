package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.PolicySyntaxException;
import io.plimsoll.engine.exposure.email.policy.TlsReportingRecord;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.time.Instant;
import java.util.List;

/** The domain asks for reports of failed TLS deliveries (RFC 8460 section 3). */
public final class TlsRptPresent extends FactCheck<DnsAnswer> {

  public TlsRptPresent(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.texts(observations, "_smtp._tls.");
  }

  @Override
  protected Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> records = EmailSubjects.texts(answer, TlsReportingRecord::isTlsReporting);
    return records.size() == 1
        ? verdict(records.getFirst())
        : Verdict.fail(
            Text.of("%s publishes %d TLS reporting records.", subject.asset(), records.size()));
  }

  private static Verdict verdict(String record) {
    try {
      String addresses = String.join(", ", TlsReportingRecord.parse(record).reportAddresses());
      return Verdict.pass("Reports of failed TLS deliveries are asked for.")
          .because("addresses", addresses);
    } catch (PolicySyntaxException malformed) {
      return Verdict.fail("The TLS reporting record is malformed: " + malformed.getMessage() + ".");
    }
  }
}
