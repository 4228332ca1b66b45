package io.plimsoll.tenant.authserver;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The keys that sign access tokens: ES256, persisted, one taking over from the other. A new key is
 * published a while before it signs, and an old one until its last token has expired. Opens
 * transactions of its own as the authorization server's role.
 */
public final class SigningKeys implements JWKSource<SecurityContext> {
  /** Published but not yet signing: time for verifiers to hear of it. */
  private static final Duration ANNOUNCED = Duration.ofMinutes(2);

  private static final Duration RELOAD = Duration.ofSeconds(30);

  private final SigningKeyStore store;
  private final KeySealer sealer;
  private final TransactionOperations transactions;
  private final AuthSettings settings;
  private final InstantSource clock;
  private volatile @Nullable Ring ring;

  /** Keys as loaded; the first signs. */
  private record Ring(List<JWK> keys, JWK signer, Instant loadedAt, Instant goodUntil) {
    boolean isFresh(Instant now) {
      return now.isBefore(goodUntil) && now.isBefore(loadedAt.plus(RELOAD));
    }
  }

  SigningKeys(
      SigningKeyStore store,
      KeySealer sealer,
      TransactionOperations transactions,
      AuthSettings settings,
      InstantSource clock) {
    this.store = store;
    this.sealer = sealer;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /** The key identifier that tokens issued now carry. */
  String signerId() {
    return ring().signer().getKeyID();
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(new JWKSet(ring().keys()));
  }

  /** Makes the next key ahead of time; returns whether it did. */
  public boolean rotateIfDue() {
    return rotate(reserve());
  }

  /** Makes another key at once, which signs after it has been announced. */
  public void rotateNow() {
    rotate(settings.keyLifetime().multipliedBy(2));
  }

  private boolean rotate(Duration ahead) {
    boolean made = inTransaction(() -> addUnlessLasting(ahead));
    ring = null;
    return made;
  }

  private boolean addUnlessLasting(Duration ahead) {
    Instant now = clock.instant();
    store.lock();
    store.removeUnpublished(now);
    boolean lasting =
        store.published(now).stream().anyMatch(key -> key.signsUntil().isAfter(now.plus(ahead)));
    if (!lasting) {
      store.add(generate(now));
    }
    return !lasting;
  }

  private SigningKey generate(Instant now) {
    try {
      ECKey key =
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .keyIDFromThumbprint(true)
              .generate();
      byte[] secret = key.toJSONString().getBytes(StandardCharsets.UTF_8);
      Instant signsUntil = now.plus(settings.keyLifetime());
      return new SigningKey(
          key.getKeyID(),
          key.toPublicJWK().toJSONString(),
          sealer.seal(key.getKeyID(), secret),
          now,
          signsUntil,
          signsUntil.plus(AuthSettings.LONGEST_TOKEN).plus(ANNOUNCED));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Ring ring() {
    Ring present = ring;
    if (present == null || !present.isFresh(clock.instant())) {
      present = load();
      ring = present;
    }
    return present;
  }

  private Ring load() {
    Instant now = clock.instant();
    List<SigningKey> stored = inTransaction(() -> lasting(now));
    SigningKey signer = signer(stored, now);
    List<JWK> keys = stored.stream().map(this::open).toList();
    JWK signing = keys.get(stored.indexOf(signer));
    return new Ring(keys, signing, now, signer.signsUntil());
  }

  private List<SigningKey> lasting(Instant now) {
    List<SigningKey> stored = store.published(now);
    boolean due = stored.stream().noneMatch(key -> key.signsUntil().isAfter(now.plus(reserve())));
    if (due) {
      addUnlessLasting(reserve());
    }
    return due ? store.published(now) : stored;
  }

  /** The next key is made when the present one has this long to go. */
  private Duration reserve() {
    return settings.keyLifetime().dividedBy(10);
  }

  /** The newest that was announced long enough; the first key ever signs at once. */
  private static SigningKey signer(List<SigningKey> newestFirst, Instant now) {
    List<SigningKey> able =
        newestFirst.stream().filter(key -> key.signsUntil().isAfter(now)).toList();
    return able.stream()
        .filter(key -> !key.createdAt().plus(ANNOUNCED).isAfter(now))
        .findFirst()
        .orElseGet(able::getLast);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  private JWK open(SigningKey key) {
    try {
      byte[] plain = sealer.open(key.kid(), key.sealedPrivate());
      return JWK.parse(new String(plain, StandardCharsets.UTF_8));
    } catch (ParseException e) {
      throw new IllegalStateException("signing key " + key.kid() + " is damaged", e);
    }
  }
}
