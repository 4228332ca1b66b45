package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.INDICATION;

import io.plimsoll.api.usecase.indication.Indication;
import io.plimsoll.api.usecase.indication.Indications;
import io.plimsoll.api.usecase.indication.Option;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.IndicationRecord;
import io.plimsoll.engine.basics.FxRate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Indications in PostgreSQL. */
@Repository
class JooqIndications implements Indications {
  private final DSLContext sql;

  JooqIndications(DSLContext sql) {
    this.sql = sql;
  }

  /** What the document holds; the rest are columns. */
  record Document(FxRate rate, List<Option> options) {}

  @Override
  public void add(Indication indication, String createdBy) {
    IndicationRecord row = new IndicationRecord();
    row.setTenantId(TenantScope.current());
    row.setId(indication.id());
    row.setApplicantId(indication.applicantId());
    row.setScoreId(indication.scoreId());
    row.setModelId(indication.modelId());
    row.setModelHash(indication.modelHash());
    row.setCurrency(indication.rate().to().value());
    row.setCreatedAt(indication.createdAt());
    row.setCreatedBy(createdBy);
    row.setDocument(Documents.write(new Document(indication.rate(), indication.options())));
    sql.insertInto(INDICATION).set(row).execute();
  }

  @Override
  public Optional<Indication> find(UUID id) {
    return sql.selectFrom(INDICATION)
        .where(own().and(INDICATION.ID.eq(id)))
        .fetchOptional(JooqIndications::read);
  }

  @Override
  public List<Indication> list(UUID applicantId, @Nullable UUID before, int limit) {
    return sql.selectFrom(INDICATION)
        .where(own().and(INDICATION.APPLICANT_ID.eq(applicantId)))
        .and(before == null ? DSL.noCondition() : INDICATION.ID.lt(before))
        .orderBy(INDICATION.ID.desc())
        .limit(limit)
        .fetch(JooqIndications::read);
  }

  private static Condition own() {
    return INDICATION.TENANT_ID.eq(TenantScope.current());
  }

  private static Indication read(IndicationRecord row) {
    Document document = Documents.read(Document.class, row.getDocument());
    return new Indication(
        row.getId(),
        row.getApplicantId(),
        row.getScoreId(),
        row.getModelId(),
        row.getModelHash(),
        document.rate(),
        row.getCreatedAt(),
        document.options());
  }
}
