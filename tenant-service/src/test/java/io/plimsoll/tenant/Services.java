package io.plimsoll.tenant;

import io.plimsoll.database.Databases;
import io.plimsoll.database.TenantId;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.UuidV7;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.tenant.client.ClientSecret;
import io.plimsoll.tenant.client.SecretHash;
import io.plimsoll.tenant.config.OnboardingConfiguration;
import io.plimsoll.tenant.config.TenantConfiguration;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The services as the api assembles them, on a database of the test's own. */
public final class Services implements AutoCloseable {
  public static final Actor ACTOR = Actor.client("test");

  private final TestDatabase database = TestDatabase.fresh();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public Services() {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("plimsoll.auth.master-key", key)));
    context.registerBean(Databases.class, database::databases);
    context.registerBean(InstantSource.class, InstantSource::system);
    context.registerBean(SecureRandom.class, () -> new SecureRandom());
    UuidV7 ids = new UuidV7(InstantSource.system(), new SecureRandom());
    context.registerBean(IdSource.class, () -> ids::next);
    context.register(
        org.springframework.context.support.PropertySourcesPlaceholderConfigurer.class,
        TenantConfiguration.class,
        OnboardingConfiguration.class);
    context
        .getBeanFactory()
        .setConversionService(new org.springframework.boot.convert.ApplicationConversionService());
    context.refresh();
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public TestDatabase database() {
    return database;
  }

  /** As it lies in the database, whoever may read it. */
  public SecretHash hashOf(ClientSecret secret) {
    return SecretHash.of(
        database
            .admin()
            .fetchSingle("select hash from auth.client_secret where id = {0}", DSL.val(secret.id()))
            .get(0, byte[].class));
  }

  public TenantId newTenant() {
    return database.newTenant();
  }

  /** In a transaction bound to the tenant. */
  public <T> T as(TenantId tenant, Supplier<T> work) {
    TransactionTemplate template =
        new TransactionTemplate(database.databases().app().transactions());
    return TenantScope.call(
        tenant, () -> Objects.requireNonNull(template.execute(status -> work.get())));
  }

  /** In a transaction bound to the tenant. */
  public void run(TenantId tenant, Runnable work) {
    as(
        tenant,
        () -> {
          work.run();
          return true;
        });
  }

  /** In a transaction of the system role. */
  public <T> T asSystem(Supplier<T> work) {
    TransactionTemplate template =
        new TransactionTemplate(database.databases().system().transactions());
    return Objects.requireNonNull(template.execute(status -> work.get()));
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
