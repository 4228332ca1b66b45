package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.BimiRecord;
import io.plimsoll.engine.exposure.email.policy.PolicySyntaxException;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.time.Instant;
import java.util.List;

/** The company's mark stands beside its genuine mail (BIMI). */
public final class BimiPresent extends FactCheck<DnsAnswer> {

  public BimiPresent(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.texts(observations, "default._bimi.");
  }

  @Override
  protected Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> records = EmailSubjects.texts(answer, BimiRecord::isBimi);
    return records.size() == 1
        ? verdict(records.getFirst()).because("record", records.getFirst())
        : Verdict.fail(Text.of("%s publishes %d BIMI records.", subject.asset(), records.size()));
  }

  private static Verdict verdict(String record) {
    try {
      BimiRecord bimi = BimiRecord.parse(record);
      if (bimi.declines()) {
        return Verdict.notApplicable("The domain says that it shows no mark.");
      }
      return bimi.evidence().isEmpty()
          ? Verdict.partial("A mark is published, without the certificate most programs ask for.")
          : Verdict.pass("A mark and its certificate are published.");
    } catch (PolicySyntaxException malformed) {
      return Verdict.fail("The BIMI record is malformed: " + malformed.getMessage() + ".");
    }
  }
}
