package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.auth.Tables.CLIENT;
import static io.plimsoll.database.jooq.auth.Tables.CLIENT_KEY;
import static io.plimsoll.database.jooq.auth.Tables.CLIENT_SECRET;

import io.plimsoll.database.jooq.auth.tables.records.ClientKeyRecord;
import io.plimsoll.database.jooq.auth.tables.records.ClientRecord;
import io.plimsoll.database.jooq.auth.tables.records.ClientSecretRecord;
import io.plimsoll.tenant.TenantSource;
import io.plimsoll.tenant.client.Client;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.ClientKey;
import io.plimsoll.tenant.client.ClientSecret;
import io.plimsoll.tenant.client.ClientStore;
import io.plimsoll.tenant.client.SecretHash;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class JooqClientStore implements ClientStore {
  private final DSLContext sql;
  private final TenantSource tenant;

  JooqClientStore(DSLContext sql, TenantSource tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  @Override
  public void add(Client client) {
    sql.insertInto(CLIENT).set(ClientRows.write(client)).execute();
    addKeys(client);
  }

  @Override
  public void addSecret(ClientId client, ClientSecret secret, SecretHash hash) {
    sql.insertInto(CLIENT_SECRET).set(ClientRows.write(client, secret, hash)).execute();
  }

  @Override
  public Optional<Client> find(ClientId id) {
    return id.tenant().equals(tenant.current())
        ? load(CLIENT.ID.eq(id.id()), 1).stream().findFirst()
        : Optional.empty();
  }

  @Override
  public List<Client> list(@Nullable UUID after, int limit) {
    return load(after == null ? DSL.noCondition() : CLIENT.ID.gt(after), limit);
  }

  private List<Client> load(Condition condition, int limit) {
    List<ClientRecord> rows =
        sql.selectFrom(CLIENT)
            .where(CLIENT.TENANT_ID.eq(tenant.current()))
            .and(condition)
            .orderBy(CLIENT.ID)
            .limit(limit)
            .fetch();
    List<UUID> ids = rows.stream().map(ClientRecord::getId).toList();
    List<ClientSecretRecord> secrets = secrets(ids);
    List<ClientKeyRecord> keys = keys(ids);
    return rows.stream().map(row -> ClientRows.read(row, secrets, keys)).toList();
  }

  /** Not the hashes, which these logins may not read. */
  private List<ClientSecretRecord> secrets(List<UUID> clientIds) {
    return clientIds.isEmpty()
        ? List.of()
        : sql.select(
                CLIENT_SECRET.CLIENT_ID,
                CLIENT_SECRET.ID,
                CLIENT_SECRET.CREATED_AT,
                CLIENT_SECRET.EXPIRES_AT)
            .from(CLIENT_SECRET)
            .where(CLIENT_SECRET.TENANT_ID.eq(tenant.current()))
            .and(CLIENT_SECRET.CLIENT_ID.in(clientIds))
            .orderBy(CLIENT_SECRET.ID)
            .fetchInto(CLIENT_SECRET);
  }

  private List<ClientKeyRecord> keys(List<UUID> clientIds) {
    return clientIds.isEmpty()
        ? List.of()
        : sql.selectFrom(CLIENT_KEY)
            .where(CLIENT_KEY.TENANT_ID.eq(tenant.current()))
            .and(CLIENT_KEY.CLIENT_ID.in(clientIds))
            .orderBy(CLIENT_KEY.ID)
            .fetch();
  }

  @Override
  public boolean replace(Client client, int expectedVersion) {
    UUID id = client.id().id();
    int changed =
        sql.update(CLIENT)
            .set(ClientRows.write(client))
            .where(CLIENT.TENANT_ID.eq(tenant.current()))
            .and(CLIENT.ID.eq(id))
            .and(CLIENT.VERSION.eq(expectedVersion))
            .execute();
    if (changed == 1) {
      narrowSecrets(client);
      sql.deleteFrom(CLIENT_KEY)
          .where(CLIENT_KEY.TENANT_ID.eq(tenant.current()))
          .and(CLIENT_KEY.CLIENT_ID.eq(id))
          .execute();
      addKeys(client);
    }
    return changed == 1;
  }

  private void narrowSecrets(Client client) {
    Condition ofClient =
        CLIENT_SECRET
            .TENANT_ID
            .eq(tenant.current())
            .and(CLIENT_SECRET.CLIENT_ID.eq(client.id().id()));
    List<UUID> left = client.secrets().stream().map(ClientSecret::id).toList();
    sql.deleteFrom(CLIENT_SECRET).where(ofClient).and(CLIENT_SECRET.ID.notIn(left)).execute();
    for (ClientSecret secret : client.secrets()) {
      sql.update(CLIENT_SECRET)
          .set(CLIENT_SECRET.EXPIRES_AT, secret.expiresAt())
          .where(ofClient)
          .and(CLIENT_SECRET.ID.eq(secret.id()))
          .execute();
    }
  }

  private void addKeys(Client client) {
    for (ClientKey key : client.keys()) {
      sql.insertInto(CLIENT_KEY).set(ClientRows.write(client.id(), key)).execute();
    }
  }

  @Override
  public int count(int atMost) {
    return sql.fetchCount(
        sql.selectOne().from(CLIENT).where(CLIENT.TENANT_ID.eq(tenant.current())).limit(atMost));
  }
}
