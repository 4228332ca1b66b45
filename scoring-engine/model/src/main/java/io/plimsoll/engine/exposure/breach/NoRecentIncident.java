package io.plimsoll.engine.exposure.breach;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.IncidentsKnown;
import io.plimsoll.engine.exposure.fact.IncidentsKnown.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** No incident of the company itself was published within the last years. */
public final class NoRecentIncident extends FactCheck<IncidentsKnown> {
  private static final int RECENT_YEARS = 2;
  private static final int REMEMBERED_YEARS = 5;

  public NoRecentIncident(CheckDefinition definition) {
    super(definition, IncidentsKnown.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return List.of(new Subject(Probes.RECORD, Probes.OWN_INCIDENTS, Probes.RECORD));
  }

  @Override
  protected Verdict judge(
      IncidentsKnown known, Subject subject, ObservationSet observations, Instant asOf) {
    LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    List<Known> remembered = since(known, today.minusYears(REMEMBERED_YEARS));
    List<Known> recent = since(known, today.minusYears(RECENT_YEARS));
    return verdict(recent.size(), remembered.size())
        .because("feeds", String.join(", ", known.feeds()))
        .because("incidents", String.join(", ", remembered.stream().map(Known::title).toList()));
  }

  private static List<Known> since(IncidentsKnown known, LocalDate day) {
    return known.incidents().stream()
        .filter(incident -> !incident.occurredOn().isBefore(day))
        .sorted(Comparator.comparing(Known::occurredOn).thenComparing(Known::title))
        .toList();
  }

  private static Verdict verdict(int recent, int remembered) {
    if (recent > 0) {
      return Verdict.fail(
          Text.of("%d incidents of the last %d years are published.", recent, RECENT_YEARS));
    }
    return remembered > 0
        ? Verdict.partial(
            Text.of(
                "%d incidents are published, none of the last %d years.", remembered, RECENT_YEARS))
        : Verdict.pass(
            Text.of("The feeds know of no incident of the last %d years.", REMEMBERED_YEARS));
  }
}
