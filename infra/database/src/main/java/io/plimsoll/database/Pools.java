package io.plimsoll.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * Connection pools that fail soon and clearly when PostgreSQL is gone, and recover by themselves.
 */
final class Pools {
  private static final Duration CONNECTION_WAIT = Duration.ofSeconds(2);
  private static final Duration VALIDATION = Duration.ofSeconds(1);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);
  private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(30);
  private static final Duration LOCK_LIMIT = Duration.ofSeconds(5);
  private static final Duration IDLE_TRANSACTION_LIMIT = Duration.ofSeconds(60);

  /** Beyond the server's own limit: reached only when the server says nothing at all. */
  private static final Duration SILENCE_LIMIT = STATEMENT_LIMIT.plusSeconds(5);

  private Pools() {}

  static HikariDataSource open(Role role, DatabaseSettings settings, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(role.login());
    config.setJdbcUrl(settings.url());
    config.setUsername(role.login());
    config.setPassword(DerivedPassword.of(role, settings.secret()));
    config.setMaximumPoolSize(size);
    // Opened for whoever waits only: refilling by itself would back off to seconds in an outage.
    config.setMinimumIdle(0);
    config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
    config.setValidationTimeout(VALIDATION.toMillis());
    config.setKeepaliveTime(KEEP_ALIVE.toMillis());
    config.addDataSourceProperty("ApplicationName", "plimsoll " + role.login());
    config.addDataSourceProperty("connectTimeout", CONNECTION_WAIT.toSeconds());
    config.addDataSourceProperty("socketTimeout", SILENCE_LIMIT.toSeconds());
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("options", serverLimits());
    return new HikariDataSource(config);
  }

  private static String serverLimits() {
    return "-c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
        .formatted(
            STATEMENT_LIMIT.toMillis(), LOCK_LIMIT.toMillis(), IDLE_TRANSACTION_LIMIT.toMillis());
  }
}
