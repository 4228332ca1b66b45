package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.auth.Tables.TOKEN_REVOCATION;

import io.plimsoll.database.jooq.auth.tables.records.TokenRevocationRecord;
import io.plimsoll.tenant.authserver.Revocations;
import io.plimsoll.tenant.authserver.RevokedSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

final class JooqRevocations implements Revocations {
  private static final String TOKEN = "token";
  private static final String CLIENT = "client";

  private final DSLContext sql;

  JooqRevocations(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void revokeToken(String tokenId, Instant expiresAt) {
    sql.insertInto(TOKEN_REVOCATION)
        .set(TOKEN_REVOCATION.KIND, TOKEN)
        .set(TOKEN_REVOCATION.SUBJECT, tokenId)
        .set(TOKEN_REVOCATION.EXPIRES_AT, expiresAt)
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public void removeExpired(Instant now) {
    sql.deleteFrom(TOKEN_REVOCATION).where(TOKEN_REVOCATION.EXPIRES_AT.le(now)).execute();
  }

  /** Rows that have expired refuse nothing that would be let in, so they may be among them. */
  static RevokedSet load(DSLContext sql) {
    Set<String> tokens = new HashSet<>();
    Map<String, Integer> clients = new HashMap<>();
    Map<String, Integer> tenants = new HashMap<>();
    for (TokenRevocationRecord row : sql.selectFrom(TOKEN_REVOCATION)) {
      switch (row.getKind()) {
        case TOKEN -> tokens.add(row.getSubject());
        case CLIENT -> clients.put(row.getSubject(), row.getMinEpoch());
        default -> tenants.put(row.getSubject(), row.getMinEpoch());
      }
    }
    return new RevokedSet(tokens, clients, tenants);
  }
}
