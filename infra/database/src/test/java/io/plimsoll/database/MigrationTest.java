package io.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.embedded.EmbeddedPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PermissionDeniedDataAccessException;

/** On a server of its own, because roles belong to the whole server. */
class MigrationTest {
  @AutoClose private static final EmbeddedPostgres SERVER = EmbeddedPostgres.throwAway();
  private static int databases;

  private String database = "";

  @BeforeEach
  void createDatabase() {
    database = "external_" + ++databases;
    asSuperuser(SERVER, "create database " + database);
  }

  @Test
  void openWhenUserMayCreateRolesButIsNoSuperuserThenEverythingIsMade() {
    try (var server = EmbeddedPostgres.throwAway()) {
      asSuperuser(server, "create role provider login createrole password 'provider-password'");
      asSuperuser(server, "create database external owner provider");
      var settings =
          new DatabaseSettings(server.jdbcUrl("external"), "provider", "provider-password");
      try (var opened = Databases.open(settings.withPoolSize(1))) {
        assertThat(currentUser(opened.app())).isEqualTo("app_rw");
        assertThat(currentUser(opened.auth())).isEqualTo("auth_rw");
        assertThat(currentUser(opened.system())).isEqualTo("system_rw");
      }
    }
  }

  @Test
  void openWhenAnAdministratorPreparedEverythingThenAPlainUserMayMigrate() {
    Databases.migrate(superuserSettings());
    asSuperuser(SERVER, "create role migrator login password 'migrator-password'");
    asSuperuser(SERVER, "grant plimsoll_owner to migrator with inherit false, set true");
    var settings =
        new DatabaseSettings(url(), "migrator", "migrator-password", SERVER.password(), 1);
    try (var opened = Databases.open(settings)) {
      assertThat(currentUser(opened.app())).isEqualTo("app_rw");
    }
  }

  @Test
  void openWhenTheSecretChangedThenLoginsFollow() {
    Databases.open(superuserSettings()).close();
    var changed =
        new DatabaseSettings(url(), SERVER.username(), SERVER.password(), "another long secret", 1);
    try (var opened = Databases.open(changed)) {
      assertThat(currentUser(opened.app())).isEqualTo("app_rw");
    }
  }

  @Test
  void openWhenSeveralProcessesStartAtOnceThenAllSucceed() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var starts =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(
                  _ -> threads.submit(() -> Databases.open(superuserSettings()).close()))
              .toList();
      for (Future<?> start : starts) {
        start.get();
      }
    }
  }

  @Test
  void openWhenUserMayNotPrepareAnythingThenSaysWhatToDo() {
    asSuperuser(SERVER, "create role nobody_special login password 'nobody-password'");
    assertThatThrownBy(() -> Databases.open(settings("nobody_special", "nobody-password")))
        .isInstanceOf(DatabaseSetupException.class)
        .hasMessageContaining("nobody_special")
        .hasMessageContaining("db/roles.sql");
  }

  @Test
  void openWhenARoleCouldBypassRowLevelSecurityThenRefused() {
    Databases.migrate(superuserSettings());
    asSuperuser(SERVER, "alter role app_rw bypassrls");
    try {
      assertThatThrownBy(() -> Databases.open(superuserSettings()))
          .isInstanceOf(DatabaseSetupException.class)
          .hasMessageContaining("roles with more power than Plimsoll may have: app_rw");
    } finally {
      asSuperuser(SERVER, "alter role app_rw nobypassrls");
    }
  }

  @Test
  void openWhenPasswordIsWrongThenSaysSoWithoutShowingIt() {
    assertThatThrownBy(() -> Databases.open(settings(SERVER.username(), "wrong-password")))
        .isInstanceOf(DatabaseSetupException.class)
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining("wrong-password");
  }

  @Test
  void connectWhenRoleTriesAnothersPartThenRefused() {
    try (var opened = Databases.open(superuserSettings())) {
      assertRefused(opened.app(), "set role auth_rw");
      assertRefused(opened.app(), "set role plimsoll_owner");
      assertRefused(opened.app(), "create table auth.mine (id int)");
      assertRefused(opened.app(), "create table app.mine (id int)");
      assertRefused(opened.app(), "create temporary table mine (id int)");
      assertRefused(opened.app(), "select * from platform.scheduled_tasks");
      assertRefused(opened.app(), "select * from platform.flyway_schema_history");
      assertRefused(opened.app(), "call platform.make_tenant_table('app.outbox')");
      assertRefused(opened.auth(), "select * from app.outbox");
      assertRefused(opened.auth(), "update platform.tenant set state = 'active'");
      assertRefused(opened.system(), "select * from app.outbox");
      assertRefused(opened.system(), "delete from platform.tenant");
    }
  }

  @Test
  void connectWhenPasswordOfAnotherLoginIsUsedThenRefused() {
    Databases.migrate(superuserSettings());
    String password = DerivedPassword.of(Role.AUTH, SERVER.password());
    assertThatThrownBy(() -> DriverManager.getConnection(url(), "app_rw", password))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  private static void assertRefused(RoleDatabase role, String statement) {
    assertThatThrownBy(() -> role.sql().execute(statement))
        .as(statement)
        .isInstanceOf(PermissionDeniedDataAccessException.class);
  }

  private static String currentUser(RoleDatabase role) {
    return String.valueOf(role.sql().fetchValue("select current_user"));
  }

  private DatabaseSettings superuserSettings() {
    return settings(SERVER.username(), SERVER.password());
  }

  private DatabaseSettings settings(String username, String password) {
    return new DatabaseSettings(url(), username, password).withPoolSize(1);
  }

  private String url() {
    return SERVER.jdbcUrl(database);
  }

  private static void asSuperuser(EmbeddedPostgres server, String sql) {
    try (CloseableDSLContext superuser =
        DSL.using(server.jdbcUrl("postgres"), server.username(), server.password())) {
      superuser.execute(sql);
    }
  }
}
