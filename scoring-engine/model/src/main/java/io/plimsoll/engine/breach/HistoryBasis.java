package io.plimsoll.engine.breach;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How past incidents are weighed.
 *
 * @param lookBackYears incidents older than this no longer count, &gt; 0
 * @param halfLifeYears age at which an incident counts half, &gt; 0
 * @param credit share of the look-back that counts as experience, by who says that there were no
 *     other incidents; 0 to 1
 * @param classes priors by size, in ascending order of revenue; the last one is open
 * @param source where the method comes from
 */
public record HistoryBasis(
    double lookBackYears,
    double halfLifeYears,
    Map<HistoryStatement, Double> credit,
    List<CountClass> classes,
    String source) {

  public HistoryBasis {
    Require.positive("lookBackYears", lookBackYears);
    Require.positive("halfLifeYears", halfLifeYears);
    Require.that(
        credit.size() == HistoryStatement.values().length, "credit", "must name every statement");
    credit.values().forEach(share -> Require.between("credit", share, 0, 1));
    credit = Copies.sorted(credit);
    classes = List.copyOf(Require.notEmpty("classes", classes));
    Require.that(
        classes.getLast().belowRevenueUsd() == null, "classes", "must end with an open class");
    Require.text("source", source);
  }

  /** Whether an incident lies within the look-back from a day. */
  public boolean counts(Incident incident, LocalDate asOf) {
    double age = Experience.yearsBetween(incident.occurredOn(), asOf);
    return age >= 0 && age <= lookBackYears;
  }

  /** The share of the look-back that counts as experience. */
  public double creditOf(HistoryStatement statement) {
    return Objects.requireNonNull(credit.get(statement));
  }

  /** The prior of firms with this revenue in US dollars. */
  public CountClass classOf(double revenueUsd) {
    return classes.stream().filter(each -> each.covers(revenueUsd)).findFirst().orElseThrow();
  }
}
