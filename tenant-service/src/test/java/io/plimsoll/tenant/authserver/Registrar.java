package io.plimsoll.tenant.authserver;

import com.nimbusds.jose.jwk.JWK;
import io.plimsoll.database.TenantId;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.client.ClientAuthentication;
import io.plimsoll.tenant.client.ClientService;
import io.plimsoll.tenant.client.IssuedClient;
import io.plimsoll.tenant.client.NewClient;
import io.plimsoll.tenant.client.PublicKeyJwk;
import io.plimsoll.tenant.client.Scope;
import io.plimsoll.tenant.tenant.TenantService;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes tenants and clients for the tests of the authorization server. */
final class Registrar {
  static final Actor ACTOR = Actor.system("test");

  private final TestApp app;
  private final TestDatabase database;

  Registrar(TestApp app, TestDatabase database) {
    this.app = app;
    this.database = database;
  }

  IssuedClient withSecret(TenantId tenant, Scope... scopes) {
    return as(
        tenant, () -> clients().create(tenant, NewClient.withSecret("c", Set.of(scopes)), ACTOR));
  }

  IssuedClient withKey(TenantId tenant, JWK key, Scope... scopes) {
    PublicKeyJwk jwk = PublicKeyJwk.parse(key.toPublicJWK().toJSONString());
    NewClient wanted =
        new NewClient("k", ClientAuthentication.PRIVATE_KEY_JWT, Set.of(scopes), List.of(jwk));
    return as(tenant, () -> clients().create(tenant, wanted, ACTOR));
  }

  void suspend(TenantId tenant) {
    asSystem(() -> app.get(TenantService.class).suspend(tenant, ACTOR));
  }

  void resume(TenantId tenant) {
    asSystem(() -> app.get(TenantService.class).resume(tenant, ACTOR));
  }

  ClientService clients() {
    return app.get(ClientService.class);
  }

  <T> T as(TenantId tenant, Supplier<T> work) {
    TransactionTemplate template =
        new TransactionTemplate(database.databases().app().transactions());
    return TenantScope.call(
        tenant, () -> Objects.requireNonNull(template.execute(status -> work.get())));
  }

  private void asSystem(Runnable work) {
    new TransactionTemplate(database.databases().system().transactions())
        .executeWithoutResult(status -> work.run());
  }
}
