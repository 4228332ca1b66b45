package io.plimsoll.engine.attribution;

import io.plimsoll.engine.breach.ClaimHistory;
import io.plimsoll.engine.breach.Incident;
import io.plimsoll.engine.score.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * Snapshots that take some of their parts from one snapshot and the rest from another.
 *
 * <p>Data that a moment has not seen yet count there as if they had come up at that very moment: a
 * finding of tomorrow is fresh, and so is an incident of tomorrow. Otherwise what is new would in
 * part be put down to time. Incidents that the snapshot itself does not count, because they lie
 * after its moment, stay out.
 */
record Mixture(Snapshot before, Snapshot after) {

  /**
   * @param changed the causes that are taken from the snapshot after; {@link Cause#MODEL} does not
   *     matter here
   */
  Snapshot of(Set<Cause> changed) {
    Snapshot data = source(changed, Cause.DATA);
    Snapshot answers = source(changed, Cause.ANSWERS);
    Instant asOf = source(changed, Cause.TIME).asOf();
    return new Snapshot(
        asOf,
        data.applicant(),
        data.vendors(),
        answers.form(),
        data.findings(),
        new ClaimHistory(incidents(data, day(asOf)), answers.history().noOthers()));
  }

  private Snapshot source(Set<Cause> changed, Cause cause) {
    return changed.contains(cause) ? after : before;
  }

  private static List<Incident> incidents(Snapshot data, LocalDate today) {
    LocalDate known = day(data.asOf());
    return data.history().incidents().stream()
        .filter(incident -> !incident.occurredOn().isAfter(known))
        .map(incident -> incident.occurredOn().isAfter(today) ? on(today, incident) : incident)
        .toList();
  }

  private static Incident on(LocalDate day, Incident incident) {
    return new Incident(
        incident.kind(),
        day,
        incident.records(),
        incident.cost(),
        incident.vendor(),
        incident.remediation(),
        incident.reportedBy());
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
