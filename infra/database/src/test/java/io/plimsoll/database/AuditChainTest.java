package io.plimsoll.database;

import static io.plimsoll.database.jooq.app.Tables.AUDIT_EVENT;
import static io.plimsoll.database.jooq.app.Tables.AUDIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.database.jooq.app.tables.records.AuditEventRecord;
import io.plimsoll.database.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

class AuditChainTest {
  private static final Instant WHEN = Instant.parse("2026-02-03T04:05:06.123456Z");

  @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh(8);

  private final RoleDatabase app = DATABASE.databases().app();
  private final DSLContext sql = app.sql();
  private final TenantId tenant = DATABASE.newTenant();

  @Test
  void insertWhenRepeatedThenEachHashCoversContentAndTheHashBefore() throws Exception {
    inTransaction(() -> record("applicant.created", null));
    inTransaction(() -> record("score.computed", "4bf92f3577b34da6a3ce929d0e0e4736"));

    List<AuditEventRecord> chain = chain();

    assertThat(chain).extracting(AuditEventRecord::getSeq).containsExactly(1L, 2L);
    assertThat(chain.get(0).getPrevHash()).isEqualTo(new byte[32]);
    assertThat(chain.get(1).getPrevHash()).isEqualTo(chain.get(0).getHash());
    for (AuditEventRecord event : chain) {
      assertThat(event.getHash()).isEqualTo(hashByHand(event));
    }
  }

  @Test
  void insertWhenConcurrentThenOneChainWithoutGapOrFork() throws Exception {
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 60; i++) {
        var _ = threads.submit(() -> inTransaction(() -> record("score.computed", null)));
      }
    }
    List<AuditEventRecord> chain = chain();
    assertThat(chain).hasSize(60);
    for (int i = 1; i < chain.size(); i++) {
      assertThat(chain.get(i).getSeq()).isEqualTo(i + 1L);
      assertThat(chain.get(i).getPrevHash()).isEqualTo(chain.get(i - 1).getHash());
    }
    assertThat(inTransaction(() -> sql.fetchValue(AUDIT_HEAD.HASH)))
        .isEqualTo(chain.getLast().getHash());
  }

  @Test
  void insertWhenRolledBackThenTheChainHasNoGap() {
    inTransaction(() -> record("applicant.created", null));
    assertThatThrownBy(() ->
            inTransaction(() -> {
              record("lost", null);
              throw new IllegalStateException("undo");
            }))
        .hasMessage("undo");
    inTransaction(() -> record("score.computed", null));
    assertThat(chain()).extracting(AuditEventRecord::getSeq).containsExactly(1L, 2L);
  }

  @Test
  void insertWhenCallerChoosesTheHashThenRefused() {
    assertThatThrownBy(() ->
            inTransaction(() ->
                sql.insertInto(AUDIT_EVENT, AUDIT_EVENT.TENANT_ID, AUDIT_EVENT.HASH)
                    .values(tenant, new byte[32])
                    .execute()))
        .isInstanceOf(PermissionDeniedDataAccessException.class);
  }

  @Test
  void changeWhenTriedByTheServiceOrTheOwnerThenRefused() {
    inTransaction(() -> record("applicant.created", null));
    assertRefused(() -> sql.update(AUDIT_EVENT).set(AUDIT_EVENT.ACTION, "other").execute());
    assertRefused(() -> sql.deleteFrom(AUDIT_EVENT).execute());
    assertRefused(() -> sql.update(AUDIT_HEAD).set(AUDIT_HEAD.SEQ, 0L).execute());
    for (String change : List.of("delete from", "truncate")) {
      assertThatThrownBy(() -> DATABASE.admin().execute(change + " app.audit_event"))
          .isInstanceOf(org.jooq.exception.DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  private void assertRefused(Supplier<Integer> change) {
    assertThatThrownBy(() -> inTransaction(change)).isInstanceOf(DataAccessException.class);
  }

  private List<AuditEventRecord> chain() {
    return inTransaction(() -> sql.selectFrom(AUDIT_EVENT).orderBy(AUDIT_EVENT.SEQ).fetch());
  }

  private <R> R inTransaction(Supplier<R> work) {
    var transaction = new TransactionTemplate(app.transactions());
    return TenantScope.call(tenant, () -> transaction.execute(_ -> work.get()));
  }

  private int record(String action, @Nullable String traceId) {
    return sql.insertInto(AUDIT_EVENT)
        .set(AUDIT_EVENT.TENANT_ID, tenant)
        .set(AUDIT_EVENT.ID, UUID.randomUUID())
        .set(AUDIT_EVENT.OCCURRED_AT, WHEN)
        .set(AUDIT_EVENT.ACTOR_KIND, "client")
        .set(AUDIT_EVENT.ACTOR_ID, "broker-1")
        .set(AUDIT_EVENT.ACTION, action)
        .set(AUDIT_EVENT.SUBJECT_KIND, "applicant")
        .set(AUDIT_EVENT.SUBJECT_ID, "保险")
        .set(AUDIT_EVENT.TRACE_ID, traceId)
        .set(AUDIT_EVENT.DETAILS, "{}")
        .execute();
  }

  private static byte[] hashByHand(AuditEventRecord event) throws Exception {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.write(event.getPrevHash());
    frame(out, uuid(event.getTenantId().value()));
    frame(out, number(event.getSeq()));
    frame(out, uuid(event.getId()));
    frame(out, number(ChronoUnit.MICROS.between(Instant.EPOCH, event.getOccurredAt())));
    frame(out, text(event.getActorKind()));
    frame(out, text(event.getActorId()));
    frame(out, text(event.getAction()));
    frame(out, text(event.getSubjectKind()));
    frame(out, text(event.getSubjectId()));
    frame(out, text(event.getTraceId()));
    frame(out, text(event.getDetails()));
    return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
  }

  private static void frame(DataOutputStream out, byte @Nullable [] field) throws IOException {
    out.writeInt(field == null ? -1 : field.length);
    if (field != null) {
      out.write(field);
    }
  }

  private static byte[] uuid(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(8).putLong(value).array();
  }

  private static byte @Nullable [] text(@Nullable String value) {
    return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
  }
}
