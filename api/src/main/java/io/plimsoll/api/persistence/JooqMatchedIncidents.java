package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.INCIDENT_MATCH;

import io.plimsoll.api.usecase.incident.MatchState;
import io.plimsoll.api.usecase.incident.MatchedIncident;
import io.plimsoll.api.usecase.incident.MatchedIncident.Decision;
import io.plimsoll.api.usecase.incident.MatchedIncidents;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.IncidentMatchRecord;
import io.plimsoll.engine.breach.published.IncidentMatch.Basis;
import io.plimsoll.engine.evidence.Confidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Matches of published incidents in PostgreSQL. */
@Repository
class JooqMatchedIncidents implements MatchedIncidents {
  private final DSLContext sql;

  JooqMatchedIncidents(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(MatchedIncident match) {
    sql.insertInto(INCIDENT_MATCH).set(row(match)).onConflictDoNothing().execute();
  }

  @Override
  public Optional<MatchedIncident> find(UUID applicantId, UUID id) {
    return sql.selectFrom(INCIDENT_MATCH)
        .where(own(applicantId).and(INCIDENT_MATCH.ID.eq(id)))
        .fetchOptional(JooqMatchedIncidents::read);
  }

  @Override
  public List<MatchedIncident> list(UUID applicantId, @Nullable UUID after, int limit) {
    return sql.selectFrom(INCIDENT_MATCH)
        .where(own(applicantId))
        .and(after == null ? DSL.noCondition() : INCIDENT_MATCH.ID.gt(after))
        .orderBy(INCIDENT_MATCH.ID)
        .limit(limit)
        .fetch(JooqMatchedIncidents::read);
  }

  @Override
  public List<MatchedIncident> all(UUID applicantId) {
    return sql.selectFrom(INCIDENT_MATCH)
        .where(own(applicantId))
        .orderBy(INCIDENT_MATCH.ID)
        .fetch(JooqMatchedIncidents::read);
  }

  @Override
  public boolean replace(MatchedIncident match, int expectedVersion) {
    return sql.update(INCIDENT_MATCH)
            .set(row(match))
            .where(own(match.applicantId()).and(INCIDENT_MATCH.ID.eq(match.id())))
            .and(INCIDENT_MATCH.VERSION.eq(expectedVersion))
            .execute()
        == 1;
  }

  private static Condition own(UUID applicantId) {
    return INCIDENT_MATCH
        .TENANT_ID
        .eq(TenantScope.current())
        .and(INCIDENT_MATCH.APPLICANT_ID.eq(applicantId));
  }

  private static IncidentMatchRecord row(MatchedIncident match) {
    Decision decision = match.decision();
    IncidentMatchRecord row = new IncidentMatchRecord();
    row.setTenantId(TenantScope.current());
    row.setId(match.id());
    row.setApplicantId(match.applicantId());
    row.setFeed(match.feed());
    row.setIncident(match.incident());
    row.setOrganisation(match.organisation());
    row.setOccurredOn(match.occurredOn());
    row.setRecords(match.records());
    row.setReference(match.reference());
    row.setConfidence(Codes.of(match.confidence()));
    row.setBasis(Codes.of(match.basis()));
    row.setTold(match.told());
    row.setState(Codes.of(match.state()));
    row.setFoundAt(match.foundAt());
    row.setDecidedBy(decision == null ? null : decision.by());
    row.setDecidedAt(decision == null ? null : decision.at());
    row.setVersion(match.version());
    return row;
  }

  private static MatchedIncident read(IncidentMatchRecord row) {
    return new MatchedIncident(
        row.getId(),
        row.getApplicantId(),
        row.getFeed(),
        row.getIncident(),
        row.getOrganisation(),
        row.getOccurredOn(),
        row.getRecords(),
        row.getReference(),
        Codes.read(Confidence.class, row.getConfidence()),
        Codes.read(Basis.class, row.getBasis()),
        row.getTold(),
        Codes.read(MatchState.class, row.getState()),
        row.getFoundAt(),
        decision(row),
        row.getVersion());
  }

  private static @Nullable Decision decision(IncidentMatchRecord row) {
    String by = row.getDecidedBy();
    Instant at = row.getDecidedAt();
    return by == null || at == null ? null : new Decision(by, at);
  }
}
