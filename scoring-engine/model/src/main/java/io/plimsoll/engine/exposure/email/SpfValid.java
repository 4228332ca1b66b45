package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.spf.SpfAudit;
import io.plimsoll.engine.exposure.email.spf.SpfRecord;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.time.Instant;
import java.util.List;

/** No message can end in permerror: syntax, includes and lookups hold (RFC 7208 section 4.6). */
public final class SpfValid extends FactCheck<DnsAnswer> {

  public SpfValid(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.texts(observations, "");
  }

  @Override
  protected Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    if (EmailSubjects.texts(answer, SpfRecord::isSpf).isEmpty()) {
      return Verdict.notApplicable(Text.of("%s publishes no SPF record.", subject.asset()));
    }
    SpfAudit audit = SpfAudit.of(subject.asset(), DnsLookups.observed(observations));
    return verdict(audit)
        .because("lookups", Integer.toString(audit.lookups()))
        .because("domains", String.join(", ", audit.domains()))
        .because("problems", String.join("; ", audit.problems()));
  }

  private static Verdict verdict(SpfAudit audit) {
    if (!audit.problems().isEmpty()) {
      return Verdict.fail(
          Text.of("Receivers may discard the SPF record: %s.", audit.problems().getFirst()));
    }
    return audit.unread().isEmpty()
        ? Verdict.pass("Every part of the SPF record can be evaluated.")
        : Verdict.unknown(
            UnknownReason.NOT_ATTEMPTED,
            Text.of("A part of the SPF record was not read: %s.", audit.unread().getFirst()));
  }
}
