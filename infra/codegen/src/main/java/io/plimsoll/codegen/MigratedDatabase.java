package io.plimsoll.codegen;

import io.plimsoll.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** A throw-away PostgreSQL with the roles and every migration in it. */
final class MigratedDatabase implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final Connection connection;

  private MigratedDatabase(EmbeddedPostgres postgres, Connection connection) {
    this.postgres = postgres;
    this.connection = connection;
  }

  static MigratedDatabase from(Path sql) throws IOException, SQLException {
    EmbeddedPostgres postgres = EmbeddedPostgres.throwAway();
    try {
      Connection connection = connect(postgres);
      run(connection, sql.resolve("roles.sql"));
      migrate(postgres, sql.resolve("migration"));
      return new MigratedDatabase(postgres, connection);
    } catch (IOException | SQLException | RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    try (postgres) {
      connection.close();
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(url(postgres), postgres.username(), postgres.password());
  }

  private static void run(Connection connection, Path script) throws IOException, SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(script));
    }
  }

  private static void migrate(EmbeddedPostgres postgres, Path migrations) {
    Flyway.configure()
        .dataSource(url(postgres), postgres.username(), postgres.password())
        .initSql("SET ROLE plimsoll_owner")
        .locations("filesystem:" + migrations)
        .schemas("platform")
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }

  private static String url(EmbeddedPostgres postgres) {
    return postgres.jdbcUrl("postgres");
  }
}
