package io.plimsoll.api.usecase.incident;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects an incident, or withdraws one that was recorded in error. */
@Service
@Transactional
public class ChangeIncident {
  private final Incidents incidents;
  private final IncidentRules rules;
  private final AuditTrail audit;
  private final InstantSource clock;

  ChangeIncident(Incidents incidents, IncidentRules rules, AuditTrail audit, InstantSource clock) {
    this.incidents = incidents;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  public Incident replace(
      UUID applicantId, UUID id, int expectedVersion, IncidentDetails details, Actor actor) {
    Incident before = at(applicantId, id, expectedVersion);
    rules.check(applicantId, details);
    Incident after = before.with(details, clock.instant().truncatedTo(ChronoUnit.MICROS));
    kept(incidents.replace(after, expectedVersion), applicantId, id);
    audit.append(entry("incident.changed", before, actor));
    return after;
  }

  public void withdraw(UUID applicantId, UUID id, int expectedVersion, Actor actor) {
    Incident before = at(applicantId, id, expectedVersion);
    kept(incidents.remove(applicantId, id, expectedVersion), applicantId, id);
    audit.append(entry("incident.withdrawn", before, actor));
  }

  private Incident at(UUID applicantId, UUID id, int expectedVersion) {
    Incident stored = find(applicantId, id);
    if (stored.version() != expectedVersion) {
      throw new StaleVersionException(stored.version());
    }
    return stored;
  }

  private void kept(boolean kept, UUID applicantId, UUID id) {
    if (!kept) {
      throw new StaleVersionException(find(applicantId, id).version());
    }
  }

  private Incident find(UUID applicantId, UUID id) {
    return incidents.find(applicantId, id).orElseThrow(() -> new NotFoundException("incident"));
  }

  private static AuditEntry entry(String action, Incident incident, Actor actor) {
    return AuditEntry.of(
        actor, action, incident.id(), Map.of("applicant", incident.applicantId().toString()));
  }
}
