package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.auth.Tables.SIGNING_KEY;

import io.plimsoll.database.jooq.auth.tables.records.SigningKeyRecord;
import io.plimsoll.tenant.authserver.SigningKey;
import io.plimsoll.tenant.authserver.SigningKeyStore;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

final class JooqSigningKeyStore implements SigningKeyStore {
  /** Any number that nothing else locks. */
  private static final long KEYS_LOCK = 0x504c_494d_4b45_5953L;

  private final DSLContext sql;

  JooqSigningKeyStore(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<SigningKey> published(Instant now) {
    return sql.selectFrom(SIGNING_KEY)
        .where(SIGNING_KEY.PUBLISHED_UNTIL.gt(now))
        .orderBy(SIGNING_KEY.CREATED_AT.desc(), SIGNING_KEY.KID)
        .fetch(JooqSigningKeyStore::read);
  }

  private static SigningKey read(SigningKeyRecord row) {
    return new SigningKey(
        row.getKid(),
        row.getPublicJwk(),
        row.getSealedPrivate(),
        row.getCreatedAt(),
        row.getSignsUntil(),
        row.getPublishedUntil());
  }

  @Override
  public void add(SigningKey key) {
    sql.insertInto(SIGNING_KEY)
        .set(SIGNING_KEY.KID, key.kid())
        .set(SIGNING_KEY.PUBLIC_JWK, key.publicJwk())
        .set(SIGNING_KEY.SEALED_PRIVATE, key.sealedPrivate())
        .set(SIGNING_KEY.CREATED_AT, key.createdAt())
        .set(SIGNING_KEY.SIGNS_UNTIL, key.signsUntil())
        .set(SIGNING_KEY.PUBLISHED_UNTIL, key.publishedUntil())
        .execute();
  }

  @Override
  public void removeUnpublished(Instant now) {
    sql.deleteFrom(SIGNING_KEY).where(SIGNING_KEY.PUBLISHED_UNTIL.le(now)).execute();
  }

  @Override
  public void lock() {
    sql.execute("select pg_advisory_xact_lock({0})", DSL.inline(KEYS_LOCK));
  }
}
