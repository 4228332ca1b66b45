package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.dns.caa.CaaDiscovery;
import io.plimsoll.engine.exposure.dns.caa.CaaDiscovery.Found;
import io.plimsoll.engine.exposure.dns.caa.CaaPolicy;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Caa;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A check of the CAA records that apply to each domain, wherever in the tree they stand. */
abstract class CaaCheck extends FactCheck<DnsAnswer> {

  CaaCheck(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  /** The conclusion about records that were found. */
  abstract Verdict policy(String domain, CaaPolicy policy);

  /** The conclusion when no name up to the top has any. */
  Verdict nothing(String domain) {
    return Verdict.notApplicable(Text.of("No CAA record applies to %s.", domain));
  }

  @Override
  protected final List<Subject> subjects(ObservationSet observations) {
    return Subject.domains(observations, Probes.dns("CAA"));
  }

  @Override
  protected final Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    CaaDiscovery discovery = new CaaDiscovery(DnsLookups.observed(observations));
    return switch (discovery.find(subject.asset())) {
      case Found.Policy(CaaPolicy policy) ->
          policy(subject.asset(), policy)
              .because("at", policy.at())
              .because("records", text(policy));
      case Found.Nothing _ -> nothing(subject.asset());
      case Found.Unreadable(var silent) -> Verdict.unknown(silent.reason(), silent.detail());
    };
  }

  private static String text(CaaPolicy policy) {
    return policy.records().stream().map(CaaCheck::text).collect(Collectors.joining(" | "));
  }

  private static String text(Caa caa) {
    return Text.of("%d %s %s", caa.flags(), caa.tag(), caa.value());
  }
}
