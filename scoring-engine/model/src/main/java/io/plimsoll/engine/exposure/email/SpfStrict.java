package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.spf.SpfDefault;
import io.plimsoll.engine.exposure.email.spf.SpfRecord;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.time.Instant;
import java.util.List;

/** The SPF record turns unlisted senders away (RFC 7208 section 5.1), redirects followed. */
public final class SpfStrict extends FactCheck<DnsAnswer> {

  public SpfStrict(CheckDefinition definition) {
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
    return verdict(SpfDefault.of(subject.asset(), DnsLookups.observed(observations)));
  }

  private static Verdict verdict(SpfDefault standard) {
    return switch (standard) {
      case FAIL -> Verdict.pass("The SPF record ends in -all: unlisted senders fail.");
      case SOFTFAIL -> Verdict.partial("The SPF record ends in ~all: unlisted senders are marked.");
      case NEUTRAL -> Verdict.fail("The SPF record says nothing about unlisted senders.");
      case PASS -> Verdict.fail("The SPF record ends in +all: anybody may send as the domain.");
      case BROKEN -> Verdict.fail("The SPF record cannot be evaluated, so receivers use none.");
      case UNREAD ->
          Verdict.unknown(
              UnknownReason.NOT_ATTEMPTED, "The record that SPF redirects to was not read.");
    };
  }
}
