package io.plimsoll.tenant.client;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** OAuth clients of the tenant that the caller's transaction is bound to. */
public final class ClientService {
  /** The longest time an earlier secret stays valid beside a new one. */
  public static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  private static final int MOST_CLIENTS = 500;
  private static final int MOST_SECRETS = 5;
  private static final int SECRET_BYTES = 32;

  private final ClientStore clients;
  private final AuditTrail audit;
  private final IdSource ids;
  private final SecureRandom random;
  private final InstantSource clock;

  public ClientService(
      ClientStore clients,
      AuditTrail audit,
      IdSource ids,
      SecureRandom random,
      InstantSource clock) {
    this.clients = clients;
    this.audit = audit;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Creates a client of the bound tenant.
   *
   * @throws InvalidInputException {@code SCOPE_NOT_GRANTABLE} for {@code platform:admin}, which
   *     only the platform's own clients have
   */
  public IssuedClient create(TenantId tenant, NewClient wanted, Actor actor) {
    if (wanted.scopes().contains(Scope.PLATFORM_ADMIN)) {
      throw new InvalidInputException(
          "/scopes", "SCOPE_NOT_GRANTABLE", "must not hold platform:admin");
    }
    return createTrusted(tenant, wanted, actor);
  }

  /** Creates a client with any scope; for the platform's own tenant. */
  IssuedClient createTrusted(TenantId tenant, NewClient wanted, Actor actor) {
    if (clients.count(MOST_CLIENTS) >= MOST_CLIENTS) {
      throw new ConflictException("TOO_MANY_CLIENTS", "a tenant has at most " + MOST_CLIENTS);
    }
    boolean basic = wanted.authentication() == ClientAuthentication.CLIENT_SECRET_BASIC;
    String secret = basic ? generate() : null;
    Client client = fresh(new ClientId(tenant, ids.next()), wanted, basic);
    clients.add(client);
    if (secret != null) {
      clients.addSecret(client.id(), client.secrets().getFirst(), SecretHash.of(secret));
    }
    audit.append(AuditEntry.of(actor, "client.created", client.id()));
    return new IssuedClient(client, secret);
  }

  private Client fresh(ClientId id, NewClient wanted, boolean basic) {
    Instant now = now();
    return new Client(
        id,
        wanted.name(),
        wanted.authentication(),
        wanted.scopes(),
        ClientState.ACTIVE,
        0,
        1,
        basic ? List.of(newest(now)) : List.of(),
        wanted.keys().stream().map(jwk -> new ClientKey(ids.next(), jwk, now)).toList(),
        now,
        now);
  }

  /**
   * @throws NotFoundException also for another tenant's client
   */
  public Client get(ClientId id) {
    return clients.find(id).orElseThrow(() -> new NotFoundException("client"));
  }

  /** Oldest first. */
  public Page<Client> list(@Nullable UUID after, int limit) {
    return Page.of(clients.list(after, Page.limit(limit) + 1), limit, client -> client.id().id());
  }

  /** Refuses the client and its tokens from now on. Revoking twice changes nothing. */
  public Client revoke(ClientId id, Actor actor) {
    Client before = get(id);
    return before.state() == ClientState.REVOKED
        ? before
        : replace(before, before.revoked(now()), "client.revoked", actor);
  }

  /**
   * Issues another secret; the earlier ones stay valid for the overlap.
   *
   * @throws ConflictException {@code OTHER_AUTHENTICATION}, {@code CLIENT_REVOKED}, {@code
   *     TOO_MANY_SECRETS}
   */
  public IssuedClient rotateSecret(ClientId id, Duration overlap, Actor actor) {
    checkOverlap(overlap);
    Client before = active(id, ClientAuthentication.CLIENT_SECRET_BASIC);
    Instant now = now();
    List<ClientSecret> secrets = new ArrayList<>();
    before.secrets().stream()
        .filter(secret -> secret.isValidAt(now))
        .forEach(secret -> secrets.add(secret.until(now.plus(overlap))));
    if (secrets.size() >= MOST_SECRETS) {
      throw new ConflictException("TOO_MANY_SECRETS", "revoke an earlier secret first");
    }
    ClientSecret newest = newest(now);
    secrets.add(newest);
    Client after = before.with(secrets, before.keys(), before.epoch(), now);
    replace(before, after, "client.secret_rotated", actor);
    String secret = generate();
    clients.addSecret(id, newest, SecretHash.of(secret));
    return new IssuedClient(after, secret);
  }

  private static void checkOverlap(Duration overlap) {
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw new InvalidInputException(
          "/overlapSeconds",
          "OVERLAP_OUT_OF_RANGE",
          "must be between 0 and " + LONGEST_OVERLAP.toSeconds());
    }
  }

  /** Takes a secret away at once, and refuses the tokens issued so far. */
  public Client revokeSecret(ClientId id, UUID secretId, Actor actor) {
    Client before = get(id);
    List<ClientSecret> left =
        before.secrets().stream().filter(secret -> !secret.id().equals(secretId)).toList();
    refuseUnchanged(left.size() == before.secrets().size(), "secret");
    Client after = before.with(left, before.keys(), before.epoch() + 1, now());
    return replace(before, after, "client.secret_revoked", actor);
  }

  /**
   * @throws ConflictException {@code OTHER_AUTHENTICATION}, {@code CLIENT_REVOKED}, {@code
   *     TOO_MANY_KEYS}, {@code KEY_EXISTS}
   */
  public ClientKey registerKey(ClientId id, PublicKeyJwk jwk, Actor actor) {
    Client before = active(id, ClientAuthentication.PRIVATE_KEY_JWT);
    if (before.keys().size() >= NewClient.MOST_KEYS) {
      throw new ConflictException("TOO_MANY_KEYS", "remove an earlier key first");
    }
    if (before.keys().stream().anyMatch(key -> key.jwk().kid().equals(jwk.kid()))) {
      throw new ConflictException("KEY_EXISTS", "the client has a key with this kid");
    }
    Instant now = now();
    ClientKey key = new ClientKey(ids.next(), jwk, now);
    List<ClientKey> keys = new ArrayList<>(before.keys());
    keys.add(key);
    Client after = before.with(before.secrets(), keys, before.epoch(), now);
    replace(before, after, "client.key_registered", actor);
    return key;
  }

  /** Takes a key away at once, and refuses the tokens issued so far. */
  public Client removeKey(ClientId id, UUID keyId, Actor actor) {
    Client before = get(id);
    List<ClientKey> left = before.keys().stream().filter(key -> !key.id().equals(keyId)).toList();
    refuseUnchanged(left.size() == before.keys().size(), "key");
    Client after = before.with(before.secrets(), left, before.epoch() + 1, now());
    return replace(before, after, "client.key_removed", actor);
  }

  private static void refuseUnchanged(boolean unchanged, String resource) {
    if (unchanged) {
      throw new NotFoundException(resource);
    }
  }

  private Client active(ClientId id, ClientAuthentication needed) {
    Client client = get(id);
    if (client.state() != ClientState.ACTIVE) {
      throw new ConflictException("CLIENT_REVOKED", "the client is revoked; create another");
    }
    if (client.authentication() != needed) {
      throw new ConflictException(
          "OTHER_AUTHENTICATION", "the client authenticates in another way; create another");
    }
    return client;
  }

  private Client replace(Client before, Client after, String action, Actor actor) {
    if (!clients.replace(after, before.version())) {
      throw new ConflictException(
          "CHANGED_MEANWHILE", "the client was changed at the same time; try again");
    }
    audit.append(AuditEntry.of(actor, action, after.id(), Map.of()));
    return after;
  }

  private ClientSecret newest(Instant now) {
    return new ClientSecret(ids.next(), now, null);
  }

  private String generate() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
