package io.plimsoll.database;

import static io.plimsoll.database.jooq.platform.Tables.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

class RecoveryTest {
  private static final Duration QUICK = Duration.ofMillis(3500);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private static Path directory;

  @Test
  void executeWhenPostgresIsKilledThenFailsSoonAndRecoversWithoutANewPool() {
    try (var postgres = EmbeddedPostgres.keptIn(directory, 0);
        var databases = Databases.open(settings(postgres))) {
      TenantId tenant = register(databases);
      assertThat(countAs(tenant, databases)).isEqualTo(1);

      postgres.kill();
      assertFailsSoon(tenant, databases);
      assertFailsSoon(tenant, databases);
      postgres.start();

      assertThat(countAs(tenant, databases)).isEqualTo(1);
      assertThat(databases.app().dataSource().getHikariPoolMXBean().getActiveConnections())
          .isZero();
    }
  }

  @Test
  void executeWhenServerStopsInsideATransactionThenNothingOfItStays() {
    try (var postgres = EmbeddedPostgres.keptIn(directory, 0);
        var databases = Databases.open(settings(postgres))) {
      TenantId tenant = register(databases);
      var system = databases.system();
      var transaction = new TransactionTemplate(system.transactions());
      assertThatThrownBy(() ->
              transaction.executeWithoutResult(_ -> {
                system.sql().update(TENANT).set(TENANT.STATE, "suspended").execute();
                postgres.kill();
                system.sql().fetchCount(TENANT);
              }))
          .isInstanceOfAny(DataAccessException.class, TransactionException.class);

      postgres.start();

      assertThat(system.sql().fetchValue(TENANT.STATE, TENANT.ID.eq(tenant))).isEqualTo("active");
    }
  }

  @Test
  void openWhenDatabaseIsMigratedAndMovedToAnotherPortThenGoesOn() {
    TenantId tenant;
    try (var postgres = EmbeddedPostgres.keptIn(directory, 0);
        var databases = Databases.open(settings(postgres))) {
      tenant = register(databases);
    }
    try (var postgres = EmbeddedPostgres.keptIn(directory, 0);
        var databases = Databases.open(settings(postgres))) {
      assertThat(countAs(tenant, databases)).isEqualTo(1);
    }
  }

  private static void assertFailsSoon(TenantId tenant, Databases databases) {
    long start = System.nanoTime();
    assertThatThrownBy(() -> countAs(tenant, databases))
        .isInstanceOfAny(CannotCreateTransactionException.class, DataAccessException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(QUICK);
  }

  private static int countAs(TenantId tenant, Databases databases) {
    RoleDatabase app = databases.app();
    var transaction = new TransactionTemplate(app.transactions());
    return TenantScope.call(tenant, () -> transaction.execute(_ -> app.sql().fetchCount(TENANT)));
  }

  private static TenantId register(Databases databases) {
    TenantId tenant = new TenantId(UUID.randomUUID());
    databases
        .system()
        .sql()
        .insertInto(TENANT)
        .set(TENANT.ID, tenant)
        .set(TENANT.NAME, "Harbour Brokers")
        .set(TENANT.KIND, "brokerage")
        .set(TENANT.CREATED_AT, NOW)
        .set(TENANT.UPDATED_AT, NOW)
        .execute();
    return tenant;
  }

  private static DatabaseSettings settings(EmbeddedPostgres postgres) {
    return new DatabaseSettings(
            postgres.jdbcUrl("postgres"), postgres.username(), postgres.password())
        .withPoolSize(2);
  }
}
