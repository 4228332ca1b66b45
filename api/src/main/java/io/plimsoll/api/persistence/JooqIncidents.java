package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.INCIDENT;

import io.plimsoll.api.usecase.incident.Incident;
import io.plimsoll.api.usecase.incident.IncidentDetails;
import io.plimsoll.api.usecase.incident.IncidentKind;
import io.plimsoll.api.usecase.incident.IncidentSource;
import io.plimsoll.api.usecase.incident.Incidents;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.IncidentRecord;
import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Breach history in PostgreSQL. */
@Repository
class JooqIncidents implements Incidents {
  private final DSLContext sql;

  JooqIncidents(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(Incident incident) {
    sql.insertInto(INCIDENT).set(row(incident)).execute();
  }

  @Override
  public Optional<Incident> find(UUID applicantId, UUID id) {
    return sql.selectFrom(INCIDENT).where(own(applicantId, id)).fetchOptional(JooqIncidents::read);
  }

  @Override
  public List<Incident> list(UUID applicantId, @Nullable UUID after, int limit) {
    return sql.selectFrom(INCIDENT)
        .where(own().and(INCIDENT.APPLICANT_ID.eq(applicantId)))
        .and(after == null ? DSL.noCondition() : INCIDENT.ID.gt(after))
        .orderBy(INCIDENT.ID)
        .limit(limit)
        .fetch(JooqIncidents::read);
  }

  /** All incidents of each applicant, in one query. */
  Map<UUID, List<Incident>> of(Collection<UUID> applicantIds) {
    return sql.selectFrom(INCIDENT)
        .where(own().and(INCIDENT.APPLICANT_ID.in(applicantIds)))
        .orderBy(INCIDENT.ID)
        .fetchStream()
        .map(JooqIncidents::read)
        .collect(Collectors.groupingBy(Incident::applicantId));
  }

  @Override
  public boolean replace(Incident incident, int expectedVersion) {
    return sql.update(INCIDENT)
            .set(row(incident))
            .where(own(incident.applicantId(), incident.id()))
            .and(INCIDENT.VERSION.eq(expectedVersion))
            .execute()
        == 1;
  }

  @Override
  public boolean remove(UUID applicantId, UUID id, int expectedVersion) {
    return sql.deleteFrom(INCIDENT)
            .where(own(applicantId, id))
            .and(INCIDENT.VERSION.eq(expectedVersion))
            .execute()
        == 1;
  }

  private static Condition own() {
    return INCIDENT.TENANT_ID.eq(TenantScope.current());
  }

  private static Condition own(UUID applicantId, UUID id) {
    return own().and(INCIDENT.APPLICANT_ID.eq(applicantId)).and(INCIDENT.ID.eq(id));
  }

  private static IncidentRecord row(Incident incident) {
    IncidentDetails details = incident.details();
    Money cost = details.cost();
    IncidentRecord row = new IncidentRecord();
    row.setTenantId(TenantScope.current());
    row.setId(incident.id());
    row.setApplicantId(incident.applicantId());
    row.setKind(Codes.of(details.kind()));
    row.setOccurredOn(details.occurredOn());
    row.setDiscoveredOn(details.discoveredOn());
    row.setRecordsAffected(details.recordsAffected());
    row.setCostAmount(cost == null ? null : cost.amount());
    row.setCostCurrency(cost == null ? null : cost.currency().value());
    row.setRemediation(details.remediation());
    row.setRemediatedOn(details.remediatedOn());
    row.setVendorId(details.vendorId());
    row.setSource(Codes.of(details.source()));
    row.setSourceReference(details.sourceReference());
    row.setVersion(incident.version());
    row.setCreatedAt(incident.createdAt());
    row.setUpdatedAt(incident.updatedAt());
    return row;
  }

  private static Incident read(IncidentRecord row) {
    return new Incident(
        row.getId(),
        row.getApplicantId(),
        details(row),
        row.getVersion(),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }

  private static IncidentDetails details(IncidentRecord row) {
    return new IncidentDetails(
        Codes.read(IncidentKind.class, row.getKind()),
        row.getOccurredOn(),
        row.getDiscoveredOn(),
        row.getRecordsAffected(),
        cost(row),
        row.getRemediation(),
        row.getRemediatedOn(),
        row.getVendorId(),
        Codes.read(IncidentSource.class, row.getSource()),
        row.getSourceReference());
  }

  private static @Nullable Money cost(IncidentRecord row) {
    Long amount = row.getCostAmount();
    String currency = row.getCostCurrency();
    return amount == null || currency == null
        ? null
        : new Money(amount, new CurrencyCode(currency));
  }
}
