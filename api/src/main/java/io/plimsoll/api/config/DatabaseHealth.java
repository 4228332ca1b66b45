package io.plimsoll.api.config;

import io.plimsoll.database.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Without PostgreSQL the service can do nothing. */
@Component("database")
final class DatabaseHealth implements HealthIndicator {
  private static final int SECONDS = 1;

  private final Databases databases;

  DatabaseHealth(Databases databases) {
    this.databases = databases;
  }

  @Override
  public Health health() {
    try (Connection connection = databases.app().dataSource().getConnection()) {
      return connection.isValid(SECONDS) ? Health.up().build() : Health.down().build();
    } catch (SQLException e) {
      return Health.down().build();
    }
  }
}
