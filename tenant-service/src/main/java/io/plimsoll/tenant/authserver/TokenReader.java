package io.plimsoll.tenant.authserver;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import io.plimsoll.tenant.client.ClientId;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads an access token of ours (RFC 9068): type {@code at+jwt}, ES256 by a published key, our
 * issuer, this API as the only audience, not expired, and every claim that a caller is made of.
 */
final class TokenReader {
  static final String TYPE = "at+jwt";
  static final String TENANT = "tid";
  static final String CLIENT = "client_id";
  static final String SCOPE = "scope";
  static final String CLIENT_EPOCH = "client_epoch";
  static final String TENANT_EPOCH = "tenant_epoch";

  private final NimbusJwtDecoder decoder;

  TokenReader(JWKSource<SecurityContext> keys, AuthSettings settings, InstantSource clock) {
    decoder =
        NimbusJwtDecoder.withJwkSource(keys)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .jwtProcessorCustomizer(processor ->
                processor.setJWSTypeVerifier(
                    new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TYPE))))
            .build();
    decoder.setJwtValidator(validator(settings, clock));
  }

  private static OAuth2TokenValidator<Jwt> validator(AuthSettings settings, InstantSource clock) {
    JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
    times.setClock(ticking(clock));
    return new DelegatingOAuth2TokenValidator<>(
        times,
        new JwtIssuerValidator(settings.issuer()),
        new JwtClaimValidator<List<String>>(
            "aud", audience -> List.of(settings.audience()).equals(audience)),
        new JwtClaimValidator<>("exp", Objects::nonNull));
  }

  static Clock ticking(InstantSource source) {
    return source.withZone(ZoneOffset.UTC);
  }

  /**
   * @throws org.springframework.security.oauth2.jwt.JwtException when it is no good token of ours
   */
  Caller read(String token) {
    Jwt jwt = decoder.decode(token);
    ClientId client =
        ClientId.parse(required(jwt, CLIENT)).orElseThrow(() -> new BadJwtException("no client"));
    if (!client.tenant().toString().equals(required(jwt, TENANT))) {
      throw new BadJwtException("the client is another tenant's");
    }
    return new Caller(
        client,
        scopes(jwt.getClaimAsString(SCOPE)),
        required(jwt, "jti"),
        Objects.requireNonNull(jwt.getExpiresAt()),
        epoch(jwt, CLIENT_EPOCH),
        epoch(jwt, TENANT_EPOCH));
  }

  private static String required(Jwt jwt, String claim) {
    String value = jwt.getClaimAsString(claim);
    if (value == null) {
      throw new BadJwtException("the claim " + claim + " is missing");
    }
    return value;
  }

  private static int epoch(Jwt jwt, String claim) {
    return jwt.getClaim(claim) instanceof Number epoch ? epoch.intValue() : -1;
  }

  private static Set<String> scopes(@Nullable String scope) {
    return scope == null || scope.isEmpty() ? Set.of() : Set.of(scope.split(" "));
  }
}
