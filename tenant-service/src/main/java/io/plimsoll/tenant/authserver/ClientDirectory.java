package io.plimsoll.tenant.authserver;

import io.plimsoll.database.TenantScope;
import io.plimsoll.tenant.client.Client;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.ClientState;
import io.plimsoll.tenant.client.ClientStore;
import io.plimsoll.tenant.client.SecretHash;
import io.plimsoll.tenant.tenant.Tenant;
import io.plimsoll.tenant.tenant.TenantState;
import io.plimsoll.tenant.tenant.TenantStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What the authorization server knows of clients. It binds the tenant that the client id names and
 * opens transactions of its own, as the authorization server's role.
 */
final class ClientDirectory {
  private final ClientStore clients;
  private final SecretHashes secrets;
  private final TenantStore tenants;
  private final UsedAssertions assertions;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  ClientDirectory(
      ClientStore clients,
      SecretHashes secrets,
      TenantStore tenants,
      UsedAssertions assertions,
      TransactionOperations transactions,
      InstantSource clock) {
    this.clients = clients;
    this.secrets = secrets;
    this.tenants = tenants;
    this.assertions = assertions;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Nothing for an unknown or revoked client, and for any client of a tenant that is not active.
   */
  Optional<ActiveClient> find(String clientId) {
    return ClientId.parse(clientId).flatMap(id -> within(id, () -> load(id)));
  }

  private Optional<ActiveClient> load(ClientId id) {
    return tenants
        .find(id.tenant())
        .filter(tenant -> tenant.state() == TenantState.ACTIVE)
        .flatMap(tenant -> clients.find(id).flatMap(client -> active(tenant, client)));
  }

  private Optional<ActiveClient> active(Tenant tenant, Client client) {
    return client.state() == ClientState.ACTIVE
        ? Optional.of(
            new ActiveClient(client, secrets.valid(client.id(), clock.instant()), tenant.epoch()))
        : Optional.empty();
  }

  /** False when the client used this assertion before. */
  boolean claim(ClientId id, String assertionId, Instant expiresAt) {
    Instant now = clock.instant();
    return within(id, () -> assertions.claim(id, SecretHash.of(assertionId), expiresAt, now));
  }

  private <T> T within(ClientId id, Supplier<T> work) {
    return TenantScope.call(
        id.tenant(), () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }
}
