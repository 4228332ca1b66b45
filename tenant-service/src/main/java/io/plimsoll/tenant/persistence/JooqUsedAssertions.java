package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.auth.Tables.USED_ASSERTION;

import io.plimsoll.tenant.authserver.UsedAssertions;
import io.plimsoll.tenant.client.ClientId;
import io.plimsoll.tenant.client.SecretHash;
import java.time.Instant;
import org.jooq.DSLContext;

final class JooqUsedAssertions implements UsedAssertions {
  private final DSLContext sql;

  JooqUsedAssertions(DSLContext sql) {
    this.sql = sql;
  }

  /** The primary key decides between two that come at once. */
  @Override
  public boolean claim(ClientId client, SecretHash assertionId, Instant expiresAt, Instant now) {
    sql.deleteFrom(USED_ASSERTION)
        .where(USED_ASSERTION.TENANT_ID.eq(client.tenant()))
        .and(USED_ASSERTION.CLIENT_ID.eq(client.id()))
        .and(USED_ASSERTION.EXPIRES_AT.le(now))
        .execute();
    return sql.insertInto(USED_ASSERTION)
            .set(USED_ASSERTION.TENANT_ID, client.tenant())
            .set(USED_ASSERTION.CLIENT_ID, client.id())
            .set(USED_ASSERTION.JTI_HASH, assertionId.bytes())
            .set(USED_ASSERTION.EXPIRES_AT, expiresAt)
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
