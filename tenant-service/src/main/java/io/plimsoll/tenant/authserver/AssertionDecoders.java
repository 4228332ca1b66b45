package io.plimsoll.tenant.authserver;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import io.plimsoll.tenant.client.ClientId;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Verifies client assertions (RFC 7523 §3): by the client's registered keys, issuer and subject the
 * client itself, this server as the only audience, at most five minutes long, and each one once.
 */
final class AssertionDecoders implements JwtDecoderFactory<RegisteredClient> {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int LONGEST_ID = 256;

  private final ClientDirectory clients;
  private final Set<String> audiences;
  private final InstantSource clock;

  /**
   * @param issuer the audience that FAPI 2.0 asks for; the token endpoint's address, which RFC 7523
   *     names, is accepted too, but never two audiences
   */
  AssertionDecoders(ClientDirectory clients, String issuer, InstantSource clock) {
    this.clients = clients;
    this.audiences = Set.of(issuer, issuer + "/oauth2/token");
    this.clock = clock;
  }

  @Override
  public JwtDecoder createDecoder(RegisteredClient client) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<SecurityContext>(keys(client)))
            .jwsAlgorithms(algorithms -> {
              algorithms.add(SignatureAlgorithm.ES256);
              algorithms.add(SignatureAlgorithm.RS256);
            })
            .build();
    decoder.setJwtValidator(validator(client.getClientId()));
    return token -> once(client, decoder.decode(token));
  }

  private static JWKSet keys(RegisteredClient client) {
    List<String> json = client.getClientSettings().getSetting(ClientRegistrations.KEYS);
    List<JWK> keys = new ArrayList<>();
    for (String key : Objects.requireNonNull(json)) {
      try {
        keys.add(JWK.parse(key));
      } catch (ParseException e) {
        throw new IllegalStateException(e);
      }
    }
    return new JWKSet(keys);
  }

  /** Only an assertion that is good in every other way is taken down as used. */
  private Jwt once(RegisteredClient client, Jwt assertion) {
    ClientId id = ClientId.parse(client.getClientId()).orElseThrow();
    Instant end = Objects.requireNonNull(assertion.getExpiresAt()).plus(AuthSettings.SKEW);
    if (!clients.claim(id, Objects.requireNonNull(assertion.getId()), end)) {
      throw new BadJwtException("the assertion was used before");
    }
    return assertion;
  }

  private OAuth2TokenValidator<Jwt> validator(String clientId) {
    JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
    times.setClock(TokenReader.ticking(clock));
    return new DelegatingOAuth2TokenValidator<>(times, jwt -> judge(jwt, clientId));
  }

  private OAuth2TokenValidatorResult judge(Jwt jwt, String clientId) {
    boolean itself =
        clientId.equals(jwt.getClaimAsString("iss")) && clientId.equals(jwt.getSubject());
    List<String> audience = jwt.getAudience();
    boolean forUs =
        audience != null && audience.size() == 1 && audiences.contains(audience.getFirst());
    return itself && forUs && hasId(jwt) && isShort(jwt)
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_client"));
  }

  private static boolean hasId(Jwt jwt) {
    return jwt.getId() != null && !jwt.getId().isBlank() && jwt.getId().length() <= LONGEST_ID;
  }

  private boolean isShort(Jwt jwt) {
    Instant now = clock.instant();
    Instant latest = now.plus(AuthSettings.SKEW);
    Instant issued = jwt.getIssuedAt();
    Instant expires = jwt.getExpiresAt();
    return expires != null
        && !expires.isAfter(latest.plus(LONGEST))
        && (issued == null || !issued.isAfter(latest));
  }
}
