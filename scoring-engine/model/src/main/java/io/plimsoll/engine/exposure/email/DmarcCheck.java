package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery.Found;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.time.Instant;
import java.util.List;

/** A check of the DMARC policy that applies to each domain. */
abstract class DmarcCheck extends FactCheck<DnsAnswer> {

  DmarcCheck(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  /**
   * The conclusion about a policy that was found.
   *
   * @param dns where the rest of the policy's promises can be looked up
   */
  abstract Verdict policy(String domain, Found.Policy policy, DnsLookups dns);

  /** The conclusion when none applies. */
  Verdict nothing(String why) {
    return Verdict.notApplicable(why);
  }

  @Override
  protected final List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.texts(observations, "_dmarc.");
  }

  @Override
  protected final Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    DnsLookups dns = DnsLookups.observed(observations);
    return switch (new DmarcDiscovery(dns).find(subject.asset())) {
      case Found.Policy policy ->
          policy(subject.asset(), policy, dns)
              .because("record", policy.text())
              .because("at", policy.at())
              .because("notes", String.join("; ", policy.record().notes()));
      case Found.Nothing(String why) -> nothing(why);
      case Found.Idle(String _, String why) -> nothing(why);
      case Found.Unreadable(var silent) -> Verdict.unknown(silent.reason(), silent.detail());
    };
  }
}
