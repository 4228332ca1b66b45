package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.app.Tables.AUDIT_EVENT;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.loader.CanonicalJson;
import io.plimsoll.tenant.Codes;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.TenantSource;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.MDC;

/** Inserts events; the database gives them their place in the chain and their hash. */
final class JooqAuditTrail implements AuditTrail {
  private static final String TRACE_ID = "traceId";

  private final DSLContext sql;
  private final TenantSource tenant;
  private final IdSource ids;
  private final InstantSource clock;

  JooqAuditTrail(DSLContext sql, TenantSource tenant, IdSource ids, InstantSource clock) {
    this.sql = sql;
    this.tenant = tenant;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void append(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var insert =
        sql.insertInto(
            AUDIT_EVENT,
            AUDIT_EVENT.TENANT_ID,
            AUDIT_EVENT.ID,
            AUDIT_EVENT.OCCURRED_AT,
            AUDIT_EVENT.ACTOR_KIND,
            AUDIT_EVENT.ACTOR_ID,
            AUDIT_EVENT.ACTION,
            AUDIT_EVENT.SUBJECT_KIND,
            AUDIT_EVENT.SUBJECT_ID,
            AUDIT_EVENT.TRACE_ID,
            AUDIT_EVENT.DETAILS);
    for (AuditEntry entry : entries) {
      insert =
          insert.values(
              tenant.current(),
              ids.next(),
              now,
              Codes.code(entry.actor().kind()),
              entry.actor().id(),
              entry.action(),
              entry.resource(),
              entry.resourceId(),
              MDC.get(TRACE_ID),
              new String(CanonicalJson.write(entry.details()), UTF_8));
    }
    insert.execute();
  }
}
