package io.plimsoll.api.config;

import io.plimsoll.database.DatabaseSettings;
import io.plimsoll.database.Databases;
import io.plimsoll.database.TenantReads;
import io.plimsoll.embedded.EmbeddedPostgres;
import io.plimsoll.tenant.onboarding.UnitOfWork;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** PostgreSQL: the one that is named, or an embedded one; migrated before anything uses it. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class DatabaseConfiguration {
  private static final String URL = "spring.datasource.url";

  /** An embedded server that lives as long as the service; empty when another one is named. */
  record OwnPostgres(Optional<EmbeddedPostgres> server) implements AutoCloseable {
    @Override
    public void close() {
      server.ifPresent(EmbeddedPostgres::close);
    }
  }

  @Bean
  OwnPostgres ownPostgres(Environment environment, PlimsollSettings settings) {
    return new OwnPostgres(
        environment.containsProperty(URL)
            ? Optional.empty()
            : Optional.of(EmbeddedPostgres.keptIn(settings.data().resolve("postgres"), 0)));
  }

  @Bean
  Databases databases(OwnPostgres own, Environment environment, PlimsollSettings settings) {
    DatabaseSettings database =
        own.server()
            .map(DatabaseConfiguration::embedded)
            .orElseGet(() -> named(environment, settings));
    return Databases.open(database.withPoolSize(settings.databasePool()));
  }

  private static DatabaseSettings embedded(EmbeddedPostgres server) {
    return new DatabaseSettings(server.jdbcUrl("postgres"), server.username(), server.password());
  }

  private static DatabaseSettings named(Environment environment, PlimsollSettings settings) {
    String password = environment.getProperty("spring.datasource.password", "");
    return new DatabaseSettings(
        environment.getRequiredProperty(URL),
        environment.getProperty("spring.datasource.username", "postgres"),
        password,
        Objects.requireNonNullElse(settings.databaseSecret(), password),
        settings.databasePool());
  }

  @Bean
  @Primary
  DSLContext appSql(Databases databases) {
    return databases.app().sql();
  }

  @Bean
  DSLContext authSql(Databases databases) {
    return databases.auth().sql();
  }

  @Bean
  DSLContext systemSql(Databases databases) {
    return databases.system().sql();
  }

  @Bean
  @Primary
  PlatformTransactionManager appTransactions(Databases databases) {
    return databases.app().transactions();
  }

  @Bean
  PlatformTransactionManager authTransactions(Databases databases) {
    return databases.auth().transactions();
  }

  @Bean
  PlatformTransactionManager systemTransactions(Databases databases) {
    return databases.system().transactions();
  }

  @Bean
  UnitOfWork unitOfWork(Databases databases) {
    return new TenantTransaction(databases.app().transactions());
  }

  @Bean
  TenantReads tenantReads(@Qualifier("appSql") DSLContext sql) {
    return new TenantReads(sql);
  }
}
