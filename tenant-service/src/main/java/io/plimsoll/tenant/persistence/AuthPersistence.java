package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.auth.Tables.SIGNING_KEY;

import io.plimsoll.tenant.authserver.RevocationSource;
import io.plimsoll.tenant.authserver.Revocations;
import io.plimsoll.tenant.authserver.SecretHashes;
import io.plimsoll.tenant.authserver.SigningKeyStore;
import io.plimsoll.tenant.authserver.UsedAssertions;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** What the authorization server writes, and what verifiers of its tokens read. */
public final class AuthPersistence {
  private AuthPersistence() {}

  /** As the authorization server's role. */
  public static SigningKeyStore signingKeys(DSLContext auth) {
    return new JooqSigningKeyStore(auth);
  }

  /** As the authorization server's role. */
  public static Revocations revocations(DSLContext auth) {
    return new JooqRevocations(auth);
  }

  /** As the authorization server's role, bound to the client's tenant. */
  public static UsedAssertions usedAssertions(DSLContext auth) {
    return new JooqUsedAssertions(auth);
  }

  /** As the authorization server's role, bound to the client's tenant. */
  public static SecretHashes secretHashes(DSLContext auth) {
    return new JooqSecretHashes(auth);
  }

  /** As the system's role. */
  public static RevocationSource revoked(DSLContext system) {
    return () -> JooqRevocations.load(system);
  }

  /** Public keys as JSON; as the system's role, which cannot see the private ones. */
  public static Supplier<List<String>> publishedKeys(DSLContext system, InstantSource clock) {
    return () ->
        system
            .select(SIGNING_KEY.PUBLIC_JWK)
            .from(SIGNING_KEY)
            .where(SIGNING_KEY.PUBLISHED_UNTIL.gt(clock.instant()))
            .fetch(SIGNING_KEY.PUBLIC_JWK);
  }
}
