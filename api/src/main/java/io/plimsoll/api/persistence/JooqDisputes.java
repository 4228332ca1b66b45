package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.DISPUTE;

import io.plimsoll.api.usecase.dispute.Dispute;
import io.plimsoll.api.usecase.dispute.DisputeReason;
import io.plimsoll.api.usecase.dispute.DisputeState;
import io.plimsoll.api.usecase.dispute.Disputes;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.DisputeRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Disputes in PostgreSQL. */
@Repository
class JooqDisputes implements Disputes {
  private final DSLContext sql;

  JooqDisputes(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(Dispute dispute) {
    sql.insertInto(DISPUTE).set(row(dispute)).execute();
  }

  @Override
  public Optional<Dispute> find(UUID id) {
    return sql.selectFrom(DISPUTE)
        .where(own().and(DISPUTE.ID.eq(id)))
        .fetchOptional(JooqDisputes::read);
  }

  @Override
  public List<Dispute> list(UUID findingId, @Nullable UUID after, int limit) {
    return sql.selectFrom(DISPUTE)
        .where(own().and(DISPUTE.FINDING_ID.eq(findingId)))
        .and(after == null ? DSL.noCondition() : DISPUTE.ID.gt(after))
        .orderBy(DISPUTE.ID)
        .limit(limit)
        .fetch(JooqDisputes::read);
  }

  @Override
  public boolean hasOpen(UUID findingId) {
    return sql.fetchExists(
        DISPUTE, own().and(DISPUTE.FINDING_ID.eq(findingId)).and(DISPUTE.STATE.eq("open")));
  }

  @Override
  public boolean replace(Dispute dispute, int expectedVersion) {
    return sql.update(DISPUTE)
            .set(row(dispute))
            .where(own().and(DISPUTE.ID.eq(dispute.id())))
            .and(DISPUTE.VERSION.eq(expectedVersion))
            .execute()
        == 1;
  }

  private static Condition own() {
    return DISPUTE.TENANT_ID.eq(TenantScope.current());
  }

  private static DisputeRecord row(Dispute dispute) {
    DisputeRecord row = new DisputeRecord();
    row.setTenantId(TenantScope.current());
    row.setId(dispute.id());
    row.setApplicantId(dispute.applicantId());
    row.setFindingId(dispute.findingId());
    row.setReason(Codes.of(dispute.reason()));
    row.setStatement(dispute.statement());
    row.setState(Codes.of(dispute.state()));
    row.setRecheckScanId(dispute.recheck().scanId());
    row.setRecheckRefused(dispute.recheck().refused());
    row.setScore(dispute.score());
    row.setProvisionalScore(dispute.provisionalScore());
    row.setRaisedBy(dispute.raisedBy());
    row.setRaisedAt(dispute.raisedAt());
    row.setVersion(dispute.version());
    Dispute.@Nullable Resolution resolution = dispute.resolution();
    row.setResolvedBy(resolution == null ? null : resolution.by());
    row.setResolvedAt(resolution == null ? null : resolution.at());
    row.setResolutionNote(resolution == null ? null : resolution.note());
    return row;
  }

  private static Dispute read(DisputeRecord row) {
    return new Dispute(
        row.getId(),
        row.getApplicantId(),
        row.getFindingId(),
        Codes.read(DisputeReason.class, row.getReason()),
        row.getStatement(),
        Codes.read(DisputeState.class, row.getState()),
        new Dispute.Recheck(row.getRecheckScanId(), row.getRecheckRefused()),
        row.getScore(),
        row.getProvisionalScore(),
        row.getRaisedBy(),
        row.getRaisedAt(),
        row.getResolvedAt() == null
            ? null
            : new Dispute.Resolution(
                row.getResolvedBy(), row.getResolvedAt(), row.getResolutionNote()),
        row.getVersion());
  }
}
