package io.plimsoll.tenant.authserver;

import io.plimsoll.tenant.client.ClientId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Keeps nothing of a client-credentials token: the token says all itself, and only what is revoked
 * is written down. A caller sees the tokens of its own tenant alone.
 */
final class StatelessAuthorizations implements OAuth2AuthorizationService {
  private final TokenReader reader;
  private final RevocationList revoked;
  private final Revocations revocations;
  private final RegisteredClientRepository clients;

  StatelessAuthorizations(
      TokenReader reader,
      RevocationList revoked,
      Revocations revocations,
      RegisteredClientRepository clients) {
    this.reader = reader;
    this.revoked = revoked;
    this.revocations = revocations;
    this.clients = clients;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    OAuth2Authorization.Token<OAuth2AccessToken> token = authorization.getAccessToken();
    if (token != null && token.isInvalidated()) {
      Map<String, Object> claims = Objects.requireNonNull(token.getClaims());
      revocations.revokeToken(
          Objects.requireNonNull(claims.get("jti")).toString(),
          Objects.requireNonNull(token.getToken().getExpiresAt()));
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    // Nothing is kept.
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return null;
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return read(token)
        .filter(StatelessAuthorizations::isOfAskingTenant)
        .filter(caller -> !revoked.refuses(caller))
        .map(caller -> authorization(token, caller))
        .orElse(null);
  }

  private Optional<Caller> read(String token) {
    try {
      return Optional.of(reader.read(token));
    } catch (JwtException e) {
      return Optional.empty();
    }
  }

  private static boolean isOfAskingTenant(Caller caller) {
    Authentication asking = SecurityContextHolder.getContext().getAuthentication();
    return asking != null
        && ClientId.parse(asking.getName())
            .filter(client -> client.tenant().equals(caller.tenant()))
            .isPresent();
  }

  private @Nullable OAuth2Authorization authorization(String token, Caller caller) {
    RegisteredClient client = clients.findById(caller.client().text());
    return client == null ? null : authorization(token, caller, client);
  }

  private static OAuth2Authorization authorization(
      String token, Caller caller, RegisteredClient client) {
    Instant expires = caller.expiresAt();
    OAuth2AccessToken access =
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER,
            token,
            expires.minus(AuthSettings.LONGEST_TOKEN),
            expires,
            caller.scopes());
    return OAuth2Authorization.withRegisteredClient(client)
        .principalName(client.getClientId())
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .authorizedScopes(caller.scopes())
        .token(
            access,
            metadata ->
                metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims(caller)))
        .build();
  }

  private static Map<String, Object> claims(Caller caller) {
    return Map.of(
        "jti",
        caller.tokenId(),
        "sub",
        caller.client().text(),
        TokenReader.CLIENT,
        caller.client().text(),
        TokenReader.TENANT,
        caller.tenant().toString(),
        TokenReader.SCOPE,
        caller.scopes(),
        "exp",
        caller.expiresAt());
  }
}
