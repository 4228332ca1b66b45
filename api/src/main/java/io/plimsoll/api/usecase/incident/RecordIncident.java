package io.plimsoll.api.usecase.incident;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a past incident. */
@Service
@Transactional
public class RecordIncident {
  private final ApplicantService applicants;
  private final Incidents incidents;
  private final IncidentRules rules;
  private final AuditTrail audit;
  private final IdSource ids;
  private final InstantSource clock;

  RecordIncident(
      ApplicantService applicants,
      Incidents incidents,
      IncidentRules rules,
      AuditTrail audit,
      IdSource ids,
      InstantSource clock) {
    this.applicants = applicants;
    this.incidents = incidents;
    this.rules = rules;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  public Incident record(UUID applicantId, IncidentDetails details, Actor actor) {
    applicants.get(applicantId);
    rules.check(applicantId, details);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Incident incident = new Incident(ids.next(), applicantId, details, 1, now, now);
    incidents.add(incident);
    audit.append(
        AuditEntry.of(
            actor,
            "incident.recorded",
            incident.id(),
            Map.of("applicant", applicantId.toString())));
    return incident;
  }
}
