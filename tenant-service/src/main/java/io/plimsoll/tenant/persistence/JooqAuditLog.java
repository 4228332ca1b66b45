package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.app.Tables.AUDIT_EVENT;
import static io.plimsoll.database.jooq.app.Tables.AUDIT_HEAD;

import io.plimsoll.database.jooq.app.tables.records.AuditEventRecord;
import io.plimsoll.tenant.TenantSource;
import io.plimsoll.tenant.audit.AuditEvent;
import io.plimsoll.tenant.audit.AuditHead;
import io.plimsoll.tenant.audit.AuditLog;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;

final class JooqAuditLog implements AuditLog {
  private final DSLContext sql;
  private final TenantSource tenant;

  JooqAuditLog(DSLContext sql, TenantSource tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  @Override
  public List<AuditEvent> read(long afterSequence, int limit) {
    return sql.selectFrom(AUDIT_EVENT)
        .where(AUDIT_EVENT.TENANT_ID.eq(tenant.current()))
        .and(AUDIT_EVENT.SEQ.gt(afterSequence))
        .orderBy(AUDIT_EVENT.SEQ)
        .limit(limit)
        .fetch(JooqAuditLog::read);
  }

  private static AuditEvent read(AuditEventRecord row) {
    return new AuditEvent(
        row.getTenantId(),
        row.getSeq(),
        row.getId(),
        row.getOccurredAt(),
        row.getActorKind(),
        row.getActorId(),
        row.getAction(),
        row.getSubjectKind(),
        row.getSubjectId(),
        row.getTraceId(),
        row.getDetails(),
        HexFormat.of().formatHex(row.getPrevHash()),
        HexFormat.of().formatHex(row.getHash()));
  }

  @Override
  public AuditHead head() {
    return sql.selectFrom(AUDIT_HEAD)
        .where(AUDIT_HEAD.TENANT_ID.eq(tenant.current()))
        .fetchOptional(row -> new AuditHead(row.getSeq(), HexFormat.of().formatHex(row.getHash())))
        .orElse(AuditHead.EMPTY);
  }
}
