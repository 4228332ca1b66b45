package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.OUTBOUND_DECISION;

import io.plimsoll.api.usecase.scan.OutboundDecision;
import io.plimsoll.api.usecase.scan.OutboundProtocol;
import io.plimsoll.api.usecase.scan.OutboundRule;
import io.plimsoll.api.usecase.scan.OutboundTrail;
import io.plimsoll.api.usecase.scan.OutboundVerdict;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.OutboundDecisionRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Outbound decisions in PostgreSQL. */
@Repository
class JooqOutboundTrail implements OutboundTrail {
  /** Well below the number of values that one statement may carry. */
  private static final int ROWS_A_STATEMENT = 500;

  private final DSLContext sql;

  JooqOutboundTrail(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(UUID scanId, List<OutboundDecision> decisions) {
    for (int from = 0; from < decisions.size(); from += ROWS_A_STATEMENT) {
      int to = Math.min(decisions.size(), from + ROWS_A_STATEMENT);
      sql.insertInto(OUTBOUND_DECISION)
          .set(
              decisions.subList(from, to).stream()
                  .map(decision -> row(scanId, decision))
                  .toArray(OutboundDecisionRecord[]::new))
          .onConflictDoNothing()
          .execute();
    }
  }

  @Override
  public List<OutboundDecision> list(
      UUID scanId, @Nullable OutboundVerdict verdict, @Nullable UUID after, int limit) {
    return sql.selectFrom(OUTBOUND_DECISION)
        .where(OUTBOUND_DECISION.TENANT_ID.eq(TenantScope.current()))
        .and(OUTBOUND_DECISION.SCAN_ID.eq(scanId))
        .and(verdict == null ? DSL.noCondition() : OUTBOUND_DECISION.VERDICT.eq(Codes.of(verdict)))
        .and(after == null ? DSL.noCondition() : OUTBOUND_DECISION.ID.gt(after))
        .orderBy(OUTBOUND_DECISION.ID)
        .limit(limit)
        .fetch(JooqOutboundTrail::read);
  }

  @Override
  public void forget(Instant before) {
    sql.fetch("select platform.forget_outbound_decisions({0})", DSL.val(before));
  }

  private static OutboundDecision read(OutboundDecisionRecord row) {
    return new OutboundDecision(
        row.getId(),
        row.getDecidedAt(),
        row.getHost(),
        row.getAddress(),
        row.getPort(),
        Codes.read(OutboundProtocol.class, row.getProtocol()),
        Codes.readOptional(OutboundRule.class, row.getRule()),
        row.getReason());
  }

  private static OutboundDecisionRecord row(UUID scanId, OutboundDecision decision) {
    OutboundDecisionRecord row = new OutboundDecisionRecord();
    row.setTenantId(TenantScope.current());
    row.setId(decision.id());
    row.setScanId(scanId);
    row.setDecidedAt(decision.at());
    row.setHost(decision.host());
    row.setAddress(decision.address());
    row.setPort(decision.port());
    row.setProtocol(Codes.of(decision.protocol()));
    row.setVerdict(Codes.of(decision.verdict()));
    row.setRule(decision.rule() == null ? null : Codes.of(decision.rule()));
    row.setReason(decision.reason());
    return row;
  }
}
