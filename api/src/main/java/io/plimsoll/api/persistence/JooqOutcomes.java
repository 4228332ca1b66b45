package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.APPLICANT;
import static io.plimsoll.database.jooq.app.Tables.OUTCOME;
import static io.plimsoll.database.jooq.app.Tables.OUTCOME_LOSS;

import io.plimsoll.api.usecase.incident.IncidentSource;
import io.plimsoll.api.usecase.outcome.Outcome;
import io.plimsoll.api.usecase.outcome.OutcomeDetails;
import io.plimsoll.api.usecase.outcome.Outcomes;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.OutcomeLossRecord;
import io.plimsoll.database.jooq.app.tables.records.OutcomeRecord;
import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.score.Peril;
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

/** Outcomes and their losses in PostgreSQL. */
@Repository
class JooqOutcomes implements Outcomes {
  private final DSLContext sql;

  JooqOutcomes(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(Outcome outcome) {
    sql.insertInto(OUTCOME).set(row(outcome)).execute();
    addLosses(outcome);
  }

  private void addLosses(Outcome outcome) {
    List<OutcomeLossRecord> rows =
        outcome.details().losses().stream().map(loss -> row(outcome.id(), loss)).toList();
    sql.batchInsert(rows).execute();
  }

  @Override
  public Optional<Outcome> find(UUID id) {
    return whole(sql.selectFrom(OUTCOME).where(own(id)).fetch()).stream().findFirst();
  }

  @Override
  public List<Outcome> list(@Nullable UUID applicantId, @Nullable UUID after, int limit) {
    return whole(
        sql.selectFrom(OUTCOME)
            .where(own())
            .and(applicantId == null ? DSL.noCondition() : OUTCOME.APPLICANT_ID.eq(applicantId))
            .and(after == null ? DSL.noCondition() : OUTCOME.ID.gt(after))
            .orderBy(OUTCOME.ID)
            .limit(limit)
            .fetch());
  }

  @Override
  public boolean hold(UUID applicantId) {
    return sql.select(APPLICANT.ID)
        .from(APPLICANT)
        .where(APPLICANT.TENANT_ID.eq(TenantScope.current()))
        .and(APPLICANT.ID.eq(applicantId))
        .forNoKeyUpdate()
        .fetchOptional()
        .isPresent();
  }

  @Override
  public Optional<Outcome> overlapping(UUID id, OutcomeDetails details) {
    return whole(
            sql.selectFrom(OUTCOME)
                .where(own().and(OUTCOME.APPLICANT_ID.eq(details.applicantId())))
                .and(OUTCOME.ID.ne(id))
                .and(OUTCOME.PERIOD_START.lt(details.periodEnd()))
                .and(OUTCOME.PERIOD_END.gt(details.periodStart()))
                .orderBy(OUTCOME.PERIOD_START)
                .limit(1)
                .fetch())
        .stream()
        .findFirst();
  }

  @Override
  public boolean replace(Outcome outcome, int expectedVersion) {
    boolean replaced =
        sql.update(OUTCOME)
                .set(row(outcome))
                .where(own(outcome.id()).and(OUTCOME.VERSION.eq(expectedVersion)))
                .execute()
            == 1;
    if (replaced) {
      sql.deleteFrom(OUTCOME_LOSS)
          .where(OUTCOME_LOSS.TENANT_ID.eq(TenantScope.current()))
          .and(OUTCOME_LOSS.OUTCOME_ID.eq(outcome.id()))
          .execute();
      addLosses(outcome);
    }
    return replaced;
  }

  @Override
  public boolean remove(UUID id, int expectedVersion) {
    return sql.deleteFrom(OUTCOME).where(own(id).and(OUTCOME.VERSION.eq(expectedVersion))).execute()
        == 1;
  }

  private static Condition own() {
    return OUTCOME.TENANT_ID.eq(TenantScope.current());
  }

  private static Condition own(UUID id) {
    return own().and(OUTCOME.ID.eq(id));
  }

  private List<Outcome> whole(Collection<OutcomeRecord> rows) {
    Map<UUID, List<OutcomeDetails.Loss>> losses =
        losses(rows.stream().map(OutcomeRecord::getId).toList());
    return rows.stream()
        .map(row -> read(row, losses.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  private Map<UUID, List<OutcomeDetails.Loss>> losses(Collection<UUID> outcomeIds) {
    return sql.selectFrom(OUTCOME_LOSS)
        .where(OUTCOME_LOSS.TENANT_ID.eq(TenantScope.current()))
        .and(OUTCOME_LOSS.OUTCOME_ID.in(outcomeIds))
        .orderBy(OUTCOME_LOSS.OUTCOME_ID, OUTCOME_LOSS.PERIL)
        .fetchStream()
        .collect(
            Collectors.groupingBy(
                OutcomeLossRecord::getOutcomeId,
                Collectors.mapping(JooqOutcomes::read, Collectors.toList())));
  }

  private static OutcomeRecord row(Outcome outcome) {
    OutcomeDetails details = outcome.details();
    OutcomeRecord row = new OutcomeRecord();
    row.setTenantId(TenantScope.current());
    row.setId(outcome.id());
    row.setApplicantId(details.applicantId());
    row.setPeriodStart(details.periodStart());
    row.setPeriodEnd(details.periodEnd());
    row.setValuedOn(details.valuedOn());
    row.setClaimCount(details.claimCount());
    row.setSource(Codes.of(details.source()));
    row.setSourceReference(details.sourceReference());
    row.setVersion(outcome.version());
    row.setCreatedAt(outcome.createdAt());
    row.setUpdatedAt(outcome.updatedAt());
    return row;
  }

  private static OutcomeLossRecord row(UUID outcomeId, OutcomeDetails.Loss loss) {
    Money incurred = loss.incurred();
    OutcomeLossRecord row = new OutcomeLossRecord();
    row.setTenantId(TenantScope.current());
    row.setOutcomeId(outcomeId);
    row.setPeril(Codes.of(loss.peril()));
    row.setClaimCount(loss.claimCount());
    row.setIncurredAmount(incurred == null ? null : incurred.amount());
    row.setIncurredCurrency(incurred == null ? null : incurred.currency().value());
    return row;
  }

  private static Outcome read(OutcomeRecord row, List<OutcomeDetails.Loss> losses) {
    OutcomeDetails details =
        new OutcomeDetails(
            row.getApplicantId(),
            row.getPeriodStart(),
            row.getPeriodEnd(),
            row.getValuedOn(),
            row.getClaimCount(),
            losses,
            Codes.read(IncidentSource.class, row.getSource()),
            row.getSourceReference());
    return new Outcome(
        row.getId(), details, row.getVersion(), row.getCreatedAt(), row.getUpdatedAt());
  }

  private static OutcomeDetails.Loss read(OutcomeLossRecord row) {
    Long amount = row.getIncurredAmount();
    String currency = row.getIncurredCurrency();
    return new OutcomeDetails.Loss(
        Codes.read(Peril.class, row.getPeril()),
        row.getClaimCount(),
        amount == null || currency == null ? null : new Money(amount, new CurrencyCode(currency)));
  }
}
