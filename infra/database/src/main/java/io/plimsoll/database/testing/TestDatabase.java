package io.plimsoll.database.testing;

import io.plimsoll.database.DatabaseSettings;
import io.plimsoll.database.Databases;
import io.plimsoll.database.TenantId;
import io.plimsoll.embedded.EmbeddedPostgres;
import io.plimsoll.embedded.TestServers;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.impl.DSL;

/**
 * A migrated database of a test class's own, copied in a moment from a template on the PostgreSQL
 * that all tests of the JVM share.
 */
public final class TestDatabase implements AutoCloseable {
  private static final int POOL_SIZE = 4;
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final String name;
  private final DatabaseSettings settings;
  private final Databases databases;
  private final CloseableDSLContext admin;

  private TestDatabase(String name, DatabaseSettings settings) {
    this.name = name;
    this.settings = settings;
    this.databases = Databases.open(settings);
    this.admin = superuser(name);
  }

  /** With a requests' pool of four connections. */
  public static TestDatabase fresh() {
    return fresh(POOL_SIZE);
  }

  /** With a requests' pool of the given size. */
  public static TestDatabase fresh(int poolSize) {
    String name = "test_" + COUNTER.incrementAndGet();
    onServer("create database {0} template {1}", name, Template.NAME);
    return new TestDatabase(name, settingsFor(name).withPoolSize(poolSize));
  }

  /** Where it is, for a test that starts a whole service on it. */
  public DatabaseSettings settings() {
    return settings;
  }

  public Databases databases() {
    return databases;
  }

  /** As the superuser, whom no policy binds: to look behind the scenes. */
  public DSLContext admin() {
    return admin;
  }

  /** A new active brokerage. */
  public TenantId newTenant() {
    UUID id = UUID.randomUUID();
    admin.execute(
        """
        insert into platform.tenant (id, name, kind, created_at, updated_at)
        values ({0}, {1}, 'brokerage', now(), now())
        """,
        DSL.val(id), DSL.val("Tenant " + id));
    return new TenantId(id);
  }

  @Override
  public void close() {
    databases.close();
    admin.close();
    onServer("drop database {0} with (force)", name);
  }

  private static void onServer(String sql, String... names) {
    try (CloseableDSLContext server = superuser("postgres")) {
      server.execute(sql, (Object[]) Stream.of(names).map(DSL::name).toArray(Name[]::new));
    }
  }

  private static CloseableDSLContext superuser(String database) {
    EmbeddedPostgres server = TestServers.postgres();
    return DSL.using(server.jdbcUrl(database), server.username(), server.password());
  }

  private static DatabaseSettings settingsFor(String database) {
    EmbeddedPostgres server = TestServers.postgres();
    return new DatabaseSettings(server.jdbcUrl(database), server.username(), server.password());
  }

  private static final class Template {
    static final String NAME = make();

    private static String make() {
      String name = "template_migrated";
      onServer("create database {0}", name);
      Databases.migrate(settingsFor(name));
      return name;
    }
  }
}
