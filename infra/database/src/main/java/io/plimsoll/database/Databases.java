package io.plimsoll.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The migrated database through its three logins, each with a pool of its own. */
public final class Databases implements AutoCloseable {
  private final RoleDatabase app;
  private final RoleDatabase auth;
  private final RoleDatabase system;

  private Databases(DatabaseSettings settings) {
    int few = Math.max(1, settings.poolSize() / 2);
    app = open(Role.APP, settings, settings.poolSize(), TenantTransactionManager::requiringTenant);
    auth = open(Role.AUTH, settings, few, TenantTransactionManager::allowingNoTenant);
    system = open(Role.SYSTEM, settings, few, JdbcTransactionManager::new);
  }

  /**
   * Prepares roles, migrates and connects.
   *
   * @throws DatabaseSetupException when the user may not prepare the roles
   * @throws org.flywaydb.core.api.FlywayException when a migration fails
   */
  public static Databases open(DatabaseSettings settings) {
    migrate(settings);
    return new Databases(settings);
  }

  /**
   * Prepares roles and migrates, no more.
   *
   * @throws DatabaseSetupException when the user may not prepare the roles
   * @throws org.flywaydb.core.api.FlywayException when a migration fails
   */
  public static void migrate(DatabaseSettings settings) {
    new Migration(settings).run();
  }

  /** Tenant tables, inside a {@link TenantScope} and a transaction. */
  public RoleDatabase app() {
    return app;
  }

  /** What the authorization server keeps. */
  public RoleDatabase auth() {
    return auth;
  }

  /** The registry of tenants and the schedule. */
  public RoleDatabase system() {
    return system;
  }

  @Override
  public void close() {
    try (HikariDataSource _ = app.dataSource();
        HikariDataSource _ = auth.dataSource();
        HikariDataSource _ = system.dataSource()) {
      // closing the three is all
    }
  }

  private static RoleDatabase open(
      Role role,
      DatabaseSettings settings,
      int poolSize,
      Function<DataSource, JdbcTransactionManager> transactions) {
    HikariDataSource pool = Pools.open(role, settings, poolSize);
    DSLContext sql = Jooq.over(pool);
    return new RoleDatabase(pool, sql, transactions.apply(pool));
  }
}
