package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.spec.ClientsApi;
import io.plimsoll.api.rest.wire.Client;
import io.plimsoll.api.rest.wire.ClientKey;
import io.plimsoll.api.rest.wire.ClientPage;
import io.plimsoll.api.rest.wire.CreateClient;
import io.plimsoll.api.rest.wire.CreatedClient;
import io.plimsoll.api.rest.wire.IssuedSecret;
import io.plimsoll.api.rest.wire.PublicJwk;
import io.plimsoll.api.rest.wire.RotateSecret;
import io.plimsoll.api.usecase.client.ListClients;
import io.plimsoll.api.usecase.client.ReadClient;
import io.plimsoll.api.usecase.client.RegisterClientKey;
import io.plimsoll.api.usecase.client.RevokeClient;
import io.plimsoll.api.usecase.client.RevokeClientKey;
import io.plimsoll.api.usecase.client.RevokeClientSecret;
import io.plimsoll.api.usecase.client.RotateClientSecret;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.IssuedClient;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/clients}. */
@RestController
class ClientsController implements ClientsApi {
  private static final String ADMIN = "hasAuthority('SCOPE_tenant:admin')";
  private static final String LIST = "listClients";

  private final io.plimsoll.api.usecase.client.CreateClient create;
  private final ListClients list;
  private final ReadClient read;
  private final RevokeClient revoke;
  private final RotateClientSecret rotate;
  private final RevokeClientSecret revokeSecret;
  private final RegisterClientKey register;
  private final RevokeClientKey revokeKey;
  private final ClientWire wire;
  private final Once once;
  private final Cursors cursors;

  ClientsController(
      io.plimsoll.api.usecase.client.CreateClient create,
      ListClients list,
      ReadClient read,
      RevokeClient revoke,
      RotateClientSecret rotate,
      RevokeClientSecret revokeSecret,
      RegisterClientKey register,
      RevokeClientKey revokeKey,
      ClientWire wire,
      Once once,
      Cursors cursors) {
    this.create = create;
    this.list = list;
    this.read = read;
    this.revoke = revoke;
    this.rotate = rotate;
    this.revokeSecret = revokeSecret;
    this.register = register;
    this.revokeKey = revokeKey;
    this.wire = wire;
    this.once = once;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize(ADMIN)
  public ResponseEntity<CreatedClient> createClient(String idempotencyKey, CreateClient wanted) {
    return once.run(
        idempotencyKey, "createClient", wanted, CreatedClient.class, () -> created(wanted));
  }

  private ResponseEntity<CreatedClient> created(CreateClient wanted) {
    IssuedClient issued = create.create(wire.domain(wanted), Callers.current());
    return ResponseEntity.created(URI.create("/v1/clients/" + issued.client().id().text()))
        .eTag(ETags.of(issued.client().version()))
        .body(
            new CreatedClient()
                .client(ClientWire.wire(issued.client()))
                .clientSecret(issued.secret()));
  }

  @Override
  @PreAuthorize(ADMIN)
  public ResponseEntity<ClientPage> listClients(@Nullable String cursor, Integer limit) {
    Page<io.plimsoll.tenant.client.Client> page = list.list(cursors.position(cursor, LIST), limit);
    return ResponseEntity.ok(
        new ClientPage()
            .items(page.items().stream().map(ClientWire::wire).toList())
            .next(cursors.next(page.next(), LIST)));
  }

  @Override
  @PreAuthorize(ADMIN)
  public ResponseEntity<Client> getClient(String clientId, @Nullable String ifNoneMatch) {
    var client = read.read(id(clientId));
    return ETags.respond(ifNoneMatch, ETags.of(client.version()), ClientWire.wire(client));
  }

  @Override
  @PreAuthorize(ADMIN)
  public ResponseEntity<Void> revokeClient(String ifMatch, String clientId) {
    revoke.revoke(id(clientId), ETags.expected(ifMatch), Callers.current());
    return ResponseEntity.noContent().build();
  }

  @Override
  @PreAuthorize(ADMIN)
  public ResponseEntity<IssuedSecret> rotateClientSecret(
      String idempotencyKey, String clientId, RotateSecret wanted) {
    ClientId id = id(clientId);
    return once.run(
        idempotencyKey,
        "rotateClientSecret " + clientId,
        wanted,
        IssuedSecret.class,
        () -> rotated(id, Duration.ofSeconds(wanted.getOverlapSeconds())));
  }

  private ResponseEntity<IssuedSecret> rotated(ClientId id, Duration overlap) {
    IssuedClient issued = rotate.rotate(id, overlap, Callers.current());
    var secret = issued.client().secrets().getLast();
    URI location = URI.create("/v1/clients/" + id.text() + "/secrets/" + secret.id());
    return ResponseEntity.created(location)
        .body(
            new IssuedSecret()
                .id(secret.id())
                .clientSecret(issued.secret())
                .createdAt(secret.createdAt()));
  }

  @Override
  @PreAuthorize(ADMIN)
  public ResponseEntity<Void> revokeClientSecret(String clientId, UUID secretId) {
    revokeSecret.revoke(id(clientId), secretId, Callers.current());
    return ResponseEntity.noContent().build();
  }

  @Override
  @PreAuthorize(ADMIN)
  public ResponseEntity<ClientKey> registerClientKey(
      String idempotencyKey, String clientId, PublicJwk key) {
    ClientId id = id(clientId);
    return once.run(
        idempotencyKey,
        "registerClientKey " + clientId,
        key,
        ClientKey.class,
        () -> registered(id, key));
  }

  private ResponseEntity<ClientKey> registered(ClientId id, PublicJwk key) {
    var registered = register.register(id, wire.key(key), Callers.current());
    URI location = URI.create("/v1/clients/" + id.text() + "/keys/" + registered.id());
    return ResponseEntity.created(location).body(ClientWire.wire(registered));
  }

  @Override
  @PreAuthorize(ADMIN)
  public ResponseEntity<Void> revokeClientKey(String clientId, UUID keyId) {
    revokeKey.revoke(id(clientId), keyId, Callers.current());
    return ResponseEntity.noContent().build();
  }

  private static ClientId id(String text) {
    return ClientId.parse(text).orElseThrow(() -> new NotFoundException("client"));
  }
}
