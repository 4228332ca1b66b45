package io.plimsoll.database;

import static io.plimsoll.database.jooq.app.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.database.testing.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

class TenantTransactionManagerTest {
  private static final String SET_CONFIG = "pg_catalog.set_config(text, text, boolean)";
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh(2);

  private final RoleDatabase app = DATABASE.databases().app();
  private final DSLContext sql = app.sql();
  private final TransactionTemplate transaction = new TransactionTemplate(app.transactions());
  private final TenantId a = DATABASE.newTenant();
  private final TenantId b = DATABASE.newTenant();

  @Test
  void executeWhenTenantsAlternateOnTwoConnectionsThenEachSeesItsOwnOnly() {
    for (int round = 0; round < 20; round++) {
      TenantId tenant = round % 2 == 0 ? a : b;
      TenantScope.run(tenant, () -> transaction.executeWithoutResult(_ -> insert(tenant)));
    }
    assertThat(countFor(a)).isEqualTo(10);
    assertThat(countFor(b)).isEqualTo(10);
  }

  @Test
  void executeWhenNoTenantIsBoundThenRefusedBeforeAConnectionIsTaken() {
    assertThatThrownBy(() -> transaction.execute(_ -> sql.fetchCount(OUTBOX)))
        .isInstanceOf(MissingTenantException.class);
    assertThat(app.dataSource().getHikariPoolMXBean().getActiveConnections()).isZero();
  }

  @Test
  void fetchWhenOutsideOfATransactionThenAnErrorRatherThanAnEmptyList() {
    assertThatThrownBy(() -> sql.fetchCount(OUTBOX))
        .isInstanceOf(PermissionDeniedDataAccessException.class)
        .hasMessageContaining("no tenant is bound");
    TenantScope.run(a, () -> transaction.executeWithoutResult(_ -> sql.fetchCount(OUTBOX)));
    assertThatThrownBy(() -> sql.fetchCount(OUTBOX)).hasMessageContaining("no tenant is bound");
  }

  @Test
  void insertWhenRowIsAnothersThenRefused() {
    assertThatThrownBy(
            () -> TenantScope.run(b, () -> transaction.executeWithoutResult(_ -> insert(a))))
        .isInstanceOf(PermissionDeniedDataAccessException.class)
        .hasMessageContaining("row-level security");
  }

  @Test
  void executeWhenBindingFailsThenTheOnlyConnectionGoesBackAndTheNextWorks() {
    try (TestDatabase own = TestDatabase.fresh(1)) {
      RoleDatabase single = own.databases().app();
      TenantId tenant = own.newTenant();
      own.admin().execute("revoke execute on function " + SET_CONFIG + " from public");

      assertThatThrownBy(() -> countFor(tenant, single))
          .isInstanceOf(CannotCreateTransactionException.class)
          .hasMessageContaining("could not bind the tenant");
      assertThat(single.dataSource().getHikariPoolMXBean().getActiveConnections()).isZero();

      own.admin().execute("grant execute on function " + SET_CONFIG + " to public");
      assertThat(countFor(tenant, single)).isZero();
    }
  }

  private int countFor(TenantId tenant) {
    return countFor(tenant, app);
  }

  private static int countFor(TenantId tenant, RoleDatabase database) {
    var transaction = new TransactionTemplate(database.transactions());
    return TenantScope.call(
        tenant, () -> transaction.execute(_ -> database.sql().fetchCount(OUTBOX)));
  }

  private void insert(TenantId tenant) {
    sql.insertInto(OUTBOX)
        .set(OUTBOX.TENANT_ID, tenant)
        .set(OUTBOX.ID, UUID.randomUUID())
        .set(OUTBOX.TOPIC, "test")
        .set(OUTBOX.SUBJECT_ID, UUID.randomUUID())
        .set(OUTBOX.PAYLOAD, "{}")
        .set(OUTBOX.CREATED_AT, NOW)
        .set(OUTBOX.NEXT_ATTEMPT_AT, NOW)
        .execute();
  }
}
