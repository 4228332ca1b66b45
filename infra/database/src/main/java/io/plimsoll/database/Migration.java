package io.plimsoll.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/** Brings roles, passwords and schema of a database up to what this version needs. */
final class Migration {
  private static final String INVALID_PASSWORD = "28P01";
  private static final String MAY_MAKE_ROLES =
      "select rolsuper or rolcreaterole from pg_roles where rolname = current_user";
  private static final String MAY_MIGRATE =
      "select pg_has_role(current_user, to_regrole('plimsoll_owner'), 'SET')";

  private final DatabaseSettings settings;

  Migration(DatabaseSettings settings) {
    this.settings = settings;
  }

  void run() {
    try (Connection admin = connect(settings.username(), settings.password())) {
      prepare(admin);
    } catch (SQLException e) {
      throw new DatabaseSetupException(
          "cannot prepare the roles of " + settings + ": " + e.getMessage(), e);
    }
    migrate();
  }

  private void prepare(Connection admin) throws SQLException {
    if (isTrue(admin, MAY_MAKE_ROLES)) {
      makeRoles(admin);
    } else if (!isTrue(admin, MAY_MIGRATE)) {
      throw new DatabaseSetupException(
          settings.username()
              + " may neither create roles nor act as plimsoll_owner: start once as a user with"
              + " CREATEROLE, or let an administrator run db/roles.sql and grant plimsoll_owner");
    }
    for (Role role : Role.values()) {
      ensurePassword(admin, role);
    }
  }

  private static boolean isTrue(Connection admin, String question) throws SQLException {
    try (Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private void makeRoles(Connection admin) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(rolesScript());
    }
  }

  /** Only when it is not the right one already: an ALTER ROLE at each start would be a race. */
  private void ensurePassword(Connection admin, Role role) throws SQLException {
    String password = DerivedPassword.of(role, settings.secret());
    try (Connection _ = connect(role.login(), password)) {
      return;
    } catch (SQLException e) {
      if (!INVALID_PASSWORD.equals(e.getSQLState())) {
        throw e;
      }
    }
    // Sends a verifier rather than the password, so that no server log can show it.
    admin
        .unwrap(PGConnection.class)
        .alterUserPassword(role.login(), password.toCharArray(), "scram-sha-256");
  }

  private void migrate() {
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(settings.url(), settings.username(), settings.password())
        .initSql("SET ROLE plimsoll_owner")
        .locations("classpath:db/migration")
        .schemas("platform")
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }

  private Connection connect(String user, String password) throws SQLException {
    return DriverManager.getConnection(settings.url(), user, password);
  }

  private static String rolesScript() {
    try (InputStream in = Migration.class.getResourceAsStream("/db/roles.sql")) {
      if (in == null) {
        throw new IllegalStateException("db/roles.sql is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
