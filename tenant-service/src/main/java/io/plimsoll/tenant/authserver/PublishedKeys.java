package io.plimsoll.tenant.authserver;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The public keys, for whoever verifies. An unknown key makes it look again, at most once a second,
 * so that made-up key ids cannot keep the database busy.
 */
final class PublishedKeys implements JWKSource<SecurityContext> {
  private static final Duration RELOAD = Duration.ofSeconds(60);
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final Supplier<List<String>> source;
  private final InstantSource clock;
  private volatile Loaded loaded = new Loaded(new JWKSet(), Instant.EPOCH);

  private record Loaded(JWKSet keys, Instant at) {}

  /**
   * @param source the published keys as JSON
   */
  PublishedKeys(Supplier<List<String>> source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    List<JWK> found = selector.select(notOlderThan(RELOAD));
    return found.isEmpty() ? selector.select(notOlderThan(LEAST)) : found;
  }

  private JWKSet notOlderThan(Duration age) {
    Instant now = clock.instant();
    Loaded present = loaded;
    if (now.isBefore(present.at().plus(age))) {
      return present.keys();
    }
    Loaded read =
        new Loaded(new JWKSet(source.get().stream().map(PublishedKeys::parse).toList()), now);
    loaded = read;
    return read.keys();
  }

  private static JWK parse(String json) {
    try {
      return JWK.parse(json);
    } catch (ParseException e) {
      throw new IllegalStateException("a published key is damaged", e);
    }
  }
}
