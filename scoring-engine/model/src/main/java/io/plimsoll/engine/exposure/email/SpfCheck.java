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

/** A check of a domain's whole SPF tree; without a record it does not apply. */
abstract class SpfCheck extends FactCheck<DnsAnswer> {

  SpfCheck(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  /** The conclusion about the tree. */
  abstract Verdict tree(SpfAudit audit);

  @Override
  protected final List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.texts(observations, "");
  }

  @Override
  protected final Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    if (EmailSubjects.texts(answer, SpfRecord::isSpf).isEmpty()) {
      return Verdict.notApplicable(Text.of("%s publishes no SPF record.", subject.asset()));
    }
    SpfAudit audit = SpfAudit.of(subject.asset(), DnsLookups.observed(observations));
    return tree(audit)
        .because("lookups", Integer.toString(audit.lookups()))
        .because("domains", String.join(", ", audit.domains()));
  }

  /** The conclusion when nothing is wrong with what was read: open where a part was not read. */
  static Verdict unlessUnread(SpfAudit audit, String praise) {
    return audit.unread().isEmpty()
        ? Verdict.pass(praise)
        : Verdict.unknown(
            UnknownReason.NOT_ATTEMPTED,
            Text.of("A part of the SPF record was not read: %s.", audit.unread().getFirst()));
  }
}
