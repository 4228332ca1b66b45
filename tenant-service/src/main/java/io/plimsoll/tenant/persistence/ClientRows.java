package io.plimsoll.tenant.persistence;

import static java.util.stream.Collectors.toSet;

import io.plimsoll.database.jooq.auth.tables.records.ClientKeyRecord;
import io.plimsoll.database.jooq.auth.tables.records.ClientRecord;
import io.plimsoll.database.jooq.auth.tables.records.ClientSecretRecord;
import io.plimsoll.tenant.Codes;
import io.plimsoll.tenant.client.Client;
import io.plimsoll.tenant.client.ClientAuthentication;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.ClientKey;
import io.plimsoll.tenant.client.ClientSecret;
import io.plimsoll.tenant.client.ClientState;
import io.plimsoll.tenant.client.PublicKeyJwk;
import io.plimsoll.tenant.client.Scope;
import io.plimsoll.tenant.client.SecretHash;
import java.util.Arrays;
import java.util.List;

/** OAuth clients as rows. */
final class ClientRows {
  private ClientRows() {}

  /** {@code secrets} and {@code keys} may hold other clients' too. */
  static Client read(
      ClientRecord row, List<ClientSecretRecord> secrets, List<ClientKeyRecord> keys) {
    return new Client(
        new ClientId(row.getTenantId(), row.getId()),
        row.getName(),
        Codes.require(ClientAuthentication.class, "authentication", row.getAuthentication()),
        Arrays.stream(row.getScopes()).map(Scope::of).collect(toSet()),
        Codes.require(ClientState.class, "state", row.getState()),
        row.getEpoch(),
        row.getVersion(),
        secrets.stream()
            .filter(secret -> secret.getClientId().equals(row.getId()))
            .map(ClientRows::read)
            .toList(),
        keys.stream()
            .filter(key -> key.getClientId().equals(row.getId()))
            .map(ClientRows::read)
            .toList(),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }

  private static ClientSecret read(ClientSecretRecord row) {
    return new ClientSecret(row.getId(), row.getCreatedAt(), row.getExpiresAt());
  }

  private static ClientKey read(ClientKeyRecord row) {
    return new ClientKey(
        row.getId(),
        new PublicKeyJwk(row.getKid(), row.getAlgorithm(), row.getPublicJwk()),
        row.getCreatedAt());
  }

  static ClientRecord write(Client client) {
    ClientRecord row = new ClientRecord();
    row.setTenantId(client.id().tenant());
    row.setId(client.id().id());
    row.setName(client.name());
    row.setAuthentication(Codes.code(client.authentication()));
    row.setScopes(client.scopes().stream().map(Scope::value).toArray(String[]::new));
    row.setState(Codes.code(client.state()));
    row.setEpoch(client.epoch());
    row.setVersion(client.version());
    row.setCreatedAt(client.createdAt());
    row.setUpdatedAt(client.updatedAt());
    return row;
  }

  static ClientSecretRecord write(ClientId client, ClientSecret secret, SecretHash hash) {
    ClientSecretRecord row = new ClientSecretRecord();
    row.setTenantId(client.tenant());
    row.setClientId(client.id());
    row.setId(secret.id());
    row.setHash(hash.bytes());
    row.setCreatedAt(secret.createdAt());
    row.setExpiresAt(secret.expiresAt());
    return row;
  }

  static ClientKeyRecord write(ClientId client, ClientKey key) {
    ClientKeyRecord row = new ClientKeyRecord();
    row.setTenantId(client.tenant());
    row.setClientId(client.id());
    row.setId(key.id());
    row.setKid(key.jwk().kid());
    row.setAlgorithm(key.jwk().algorithm());
    row.setPublicJwk(key.jwk().json());
    row.setCreatedAt(key.createdAt());
    return row;
  }
}
