package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Soa;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The zone's times let it outlive a failure of its primary server (RFC 1912 section 2.2). */
public final class SoaSane extends FactCheck<DnsAnswer> {

  private static final String SOA = Probes.dns("SOA");
  private static final long DAY = 86_400;

  /** After this long without its primary a secondary server stops answering. */
  private static final long SHORTEST_EXPIRY = 7 * DAY;

  private static final long LONGEST_REFRESH = DAY;

  /** RFC 2308 section 5: one to three hours are usual, a day is too much. */
  private static final long LONGEST_MINIMUM = DAY;

  public SoaSane(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return Subject.domains(observations, SOA);
  }

  @Override
  protected Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    Optional<Soa> soa = answer.all(Soa.class).findFirst();
    return soa.map(SoaSane::verdict)
        .orElseGet(
            () -> Verdict.notApplicable(Text.of("%s is no zone of its own.", subject.asset())));
  }

  private static Verdict verdict(Soa soa) {
    return contradiction(soa)
        .map(Verdict::fail)
        .or(() -> oddity(soa).map(Verdict::partial))
        .orElseGet(() -> Verdict.pass("The zone's times follow common practice."))
        .because("refresh", Long.toString(soa.refresh()))
        .because("retry", Long.toString(soa.retry()))
        .because("expire", Long.toString(soa.expire()))
        .because("minimum", Long.toString(soa.minimum()));
  }

  private static Optional<String> contradiction(Soa soa) {
    if (soa.retry() >= soa.refresh()) {
      return Optional.of("A failed refresh of the zone is not retried before the next.");
    }
    return soa.expire() <= soa.refresh() + soa.retry()
        ? Optional.of("The zone expires before a failed refresh is retried.")
        : Optional.empty();
  }

  private static Optional<String> oddity(Soa soa) {
    if (soa.expire() < SHORTEST_EXPIRY) {
      return Optional.of("The zone expires within a week of losing its primary server.");
    }
    if (soa.refresh() > LONGEST_REFRESH) {
      return Optional.of("Secondary servers look for changes less than once a day.");
    }
    return soa.minimum() > LONGEST_MINIMUM
        ? Optional.of("A name that was missing once stays missing for more than a day.")
        : Optional.empty();
  }
}
