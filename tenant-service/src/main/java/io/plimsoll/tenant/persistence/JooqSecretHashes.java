package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.auth.Tables.CLIENT_SECRET;

import io.plimsoll.tenant.authserver.SecretHashes;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.SecretHash;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

final class JooqSecretHashes implements SecretHashes {
  private final DSLContext sql;

  JooqSecretHashes(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<SecretHash> valid(ClientId client, Instant now) {
    return sql.select(CLIENT_SECRET.HASH)
        .from(CLIENT_SECRET)
        .where(CLIENT_SECRET.TENANT_ID.eq(client.tenant()))
        .and(CLIENT_SECRET.CLIENT_ID.eq(client.id()))
        .and(CLIENT_SECRET.EXPIRES_AT.isNull().or(CLIENT_SECRET.EXPIRES_AT.gt(now)))
        .fetch(row -> SecretHash.of(row.value1()));
  }
}
