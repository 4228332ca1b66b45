package io.plimsoll.api.rest;

import io.plimsoll.api.rest.wire.Client;
import io.plimsoll.api.rest.wire.ClientAuthentication;
import io.plimsoll.api.rest.wire.ClientKey;
import io.plimsoll.api.rest.wire.ClientSecret;
import io.plimsoll.api.rest.wire.ClientState;
import io.plimsoll.api.rest.wire.CreateClient;
import io.plimsoll.api.rest.wire.PublicJwk;
import io.plimsoll.api.rest.wire.Scope;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.tenant.FieldErrors;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.client.NewClient;
import io.plimsoll.tenant.client.PublicKeyJwk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** OAuth clients between the contract and the domain. */
@Component
class ClientWire {
  private final JsonMapper json;

  ClientWire(JsonMapper json) {
    this.json = json;
  }

  NewClient domain(CreateClient wanted) {
    List<PublicJwk> keys = Objects.requireNonNullElse(wanted.getKeys(), List.of());
    FieldErrors errors = new FieldErrors();
    List<PublicKeyJwk> parsed = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      PublicJwk key = keys.get(i);
      PublicKeyJwk good = errors.attempt("/keys/" + i, () -> parse(key));
      if (good != null) {
        parsed.add(good);
      }
    }
    errors.refuse();
    return new NewClient(
        wanted.getName(),
        Enums.domain(
            io.plimsoll.tenant.client.ClientAuthentication.class, wanted.getAuthentication()),
        scopes(wanted.getScopes()),
        parsed);
  }

  private static Set<io.plimsoll.tenant.client.Scope> scopes(Iterable<Scope> wanted) {
    Set<io.plimsoll.tenant.client.Scope> scopes = new LinkedHashSet<>();
    wanted.forEach(scope -> scopes.add(io.plimsoll.tenant.client.Scope.of(scope.getValue())));
    return scopes;
  }

  PublicKeyJwk key(PublicJwk key) {
    try {
      return parse(key);
    } catch (InvalidValueException e) {
      throw new InvalidInputException("", "INVALID_KEY", e.reason());
    }
  }

  /** Absent members stay absent: null is no value of a JWK. */
  private PublicKeyJwk parse(PublicJwk key) {
    ObjectNode tree = json.valueToTree(key);
    tree.removeNulls();
    return PublicKeyJwk.parse(tree.toString());
  }

  static Client wire(io.plimsoll.tenant.client.Client client) {
    return new Client()
        .clientId(client.id().text())
        .name(client.name())
        .authentication(Enums.wire(client.authentication(), ClientAuthentication::fromValue))
        .scopes(client.scopes().stream().map(scope -> Scope.fromValue(scope.value())).toList())
        .state(Enums.wire(client.state(), ClientState::fromValue))
        .secrets(client.secrets().stream().map(ClientWire::wire).toList())
        .keys(client.keys().stream().map(ClientWire::wire).toList())
        .createdAt(client.createdAt());
  }

  private static ClientSecret wire(io.plimsoll.tenant.client.ClientSecret secret) {
    return new ClientSecret()
        .id(secret.id())
        .createdAt(secret.createdAt())
        .expiresAt(secret.expiresAt());
  }

  static ClientKey wire(io.plimsoll.tenant.client.ClientKey key) {
    return new ClientKey()
        .id(key.id())
        .kid(key.jwk().kid())
        .algorithm(ClientKey.AlgorithmEnum.fromValue(key.jwk().algorithm()))
        .createdAt(key.createdAt());
  }
}
