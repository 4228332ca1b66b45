package io.plimsoll.tenant.audit;

import static io.plimsoll.tenant.Services.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.Services;
import io.plimsoll.tenant.audit.AuditVerdict.Broken;
import io.plimsoll.tenant.audit.AuditVerdict.Fault;
import io.plimsoll.tenant.audit.AuditVerdict.Intact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class AuditVerifierTest {
  @AutoClose private static final Services SERVICES = new Services();

  private final TenantId tenant = SERVICES.newTenant();
  private final DSLContext admin = SERVICES.database().admin();

  @BeforeEach
  void fiveEvents() {
    SERVICES.run(
        tenant,
        () -> {
          for (int i = 1; i <= 5; i++) {
            SERVICES
                .get(AuditTrail.class)
                .append(AuditEntry.of(ACTOR, "thing.done", i, Map.of("名", "é \" " + i)));
          }
        });
  }

  private AuditVerdict verify(AuditCheckpoint... checkpoints) {
    return SERVICES.as(
        tenant, () -> SERVICES.get(AuditVerifier.class).verify(tenant, List.of(checkpoints)));
  }

  private AuditCheckpoint checkpoint() {
    AuditHead head = SERVICES.as(tenant, () -> SERVICES.get(AuditLog.class).head());
    return SERVICES
        .get(CheckpointSigner.class)
        .sign(tenant, head, Instant.parse("2026-01-01T00:00:00Z"));
  }

  /** What somebody with all rights in the database could do. */
  private void tamper(String sql) {
    admin.transaction(tx -> {
      tx.dsl().execute("set local session_replication_role = replica");
      tx.dsl().execute(sql, DSL.val(tenant.value()));
    });
  }

  private static void broken(AuditVerdict verdict, long sequence, Fault fault) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Broken.class,
            b -> {
              assertThat(b.fault()).isEqualTo(fault);
              assertThat(b.sequence()).isEqualTo(sequence);
            });
  }

  @Test
  void verifyWhenUntouchedThenIntact() {
    assertThat(verify(checkpoint()))
        .isInstanceOfSatisfying(Intact.class, intact -> assertThat(intact.events()).isEqualTo(5));
  }

  @Test
  void verifyWhenEventIsEditedThenFindsIt() {
    tamper("update app.audit_event set action = 'thing.undone' where tenant_id = {0} and seq = 3");

    broken(verify(), 3, Fault.CONTENT_CHANGED);
  }

  @Test
  void verifyWhenEditedEventGetsAFreshHashThenTheNextDoesNotFollow() {
    tamper("update app.audit_event set action = 'thing.undone' where tenant_id = {0} and seq = 3");
    tamper(
        "update app.audit_event e set hash = platform.audit_hash(e) where tenant_id = {0} and seq = 3");

    broken(verify(), 4, Fault.ORDER_BROKEN);
  }

  @Test
  void verifyWhenEventIsDeletedThenFindsTheGap() {
    tamper("delete from app.audit_event where tenant_id = {0} and seq = 2");

    broken(verify(), 2, Fault.ORDER_BROKEN);
  }

  @Test
  void verifyWhenEventIsInsertedBehindTheHeadThenFindsIt() {
    tamper(
        """
        insert into app.audit_event
        select tenant_id, seq + 1, gen_random_uuid(), occurred_at, actor_kind, actor_id, action, subject_kind,
               subject_id, trace_id, details, hash, hash
          from app.audit_event where tenant_id = {0} and seq = 5
        """);
    tamper(
        "update app.audit_event e set hash = platform.audit_hash(e) where tenant_id = {0} and seq = 6");

    broken(verify(), 6, Fault.BEYOND_HEAD);
  }

  @Test
  void verifyWhenEventsAreSwappedThenFindsTheFirst() {
    tamper("update app.audit_event set seq = 100 where tenant_id = {0} and seq = 2");
    tamper("update app.audit_event set seq = 2 where tenant_id = {0} and seq = 3");
    tamper("update app.audit_event set seq = 3 where tenant_id = {0} and seq = 100");

    broken(verify(), 2, Fault.ORDER_BROKEN);
  }

  @Test
  void verifyWhenChainIsCutThenTheHeadTells() {
    tamper("delete from app.audit_event where tenant_id = {0} and seq > 3");

    broken(verify(), 4, Fault.TRUNCATED);
  }

  @Test
  void verifyWhenChainAndHeadAreCutThenTheCheckpointTells() {
    AuditCheckpoint kept = checkpoint();
    tamper("delete from app.audit_event where tenant_id = {0} and seq > 3");
    tamper(
        "update app.audit_head h set seq = 3, hash = (select hash from app.audit_event e where e.tenant_id = h.tenant_id and seq = 3) where tenant_id = {0}");

    assertThat(verify()).isInstanceOf(Intact.class);
    broken(verify(kept), 4, Fault.TRUNCATED);
  }

  @Test
  void verifyWhenWholeChainIsRewrittenThenTheCheckpointTells() {
    AuditCheckpoint kept = checkpoint();
    tamper(
        "update app.audit_event set actor_id = 'somebody else' where tenant_id = {0} and seq = 5");
    tamper(
        "update app.audit_event e set hash = platform.audit_hash(e) where tenant_id = {0} and seq = 5");
    tamper(
        "update app.audit_head h set hash = (select hash from app.audit_event e where e.tenant_id = h.tenant_id and seq = 5) where tenant_id = {0}");

    assertThat(verify()).isInstanceOf(Intact.class);
    broken(verify(kept), 5, Fault.FORKED);
  }

  @Test
  void verifyWhenCheckpointIsForgedThenRefusesIt() {
    AuditCheckpoint kept = checkpoint();
    AuditCheckpoint forged =
        new AuditCheckpoint(
            tenant, new AuditHead(3, kept.head().hash()), kept.takenAt(), kept.signature());

    broken(verify(forged), 3, Fault.FALSE_CHECKPOINT);
  }

  @Test
  void appendWhenTransactionFailsThenNoEventIsLeft() {
    assertThatThrownBy(() ->
            SERVICES.run(
                tenant,
                () -> {
                  SERVICES.get(AuditTrail.class).append(AuditEntry.of(ACTOR, "thing.done", 6));
                  throw new IllegalStateException("the change failed");
                }))
        .hasMessage("the change failed");

    assertThat(verify().events()).isEqualTo(5);
  }

  @Test
  void eventsWhenTheServiceItselfTriesToChangeThemThenPostgresRefuses() {
    for (String sql :
        new String[] {
          "update app.audit_event set action = 'x.y'",
          "delete from app.audit_event",
          "truncate app.audit_event",
          "update app.audit_head set seq = 1"
        }) {
      assertThatThrownBy(() ->
              SERVICES.run(tenant, () -> SERVICES.database().databases().app().sql().execute(sql)))
          .isInstanceOf(DataAccessException.class);
    }
  }
}
