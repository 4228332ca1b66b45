package io.plimsoll.tenant.authserver;

import io.plimsoll.tenant.client.ClientId;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Makes an access token what RFC 9068 and {@link TokenReader} expect. */
final class AccessTokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private final SigningKeys keys;
  private final AuthSettings settings;

  AccessTokenClaims(SigningKeys keys, AuthSettings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    RegisteredClient client = context.getRegisteredClient();
    ClientId id = ClientId.parse(client.getClientId()).orElseThrow();
    context
        .getJwsHeader()
        .algorithm(SignatureAlgorithm.ES256)
        .keyId(keys.signerId())
        .type(TokenReader.TYPE);
    context
        .getClaims()
        .audience(List.of(settings.audience()))
        .claim(TokenReader.CLIENT, id.text())
        .claim(TokenReader.TENANT, id.tenant().toString())
        .claim(TokenReader.CLIENT_EPOCH, epoch(client, ClientRegistrations.CLIENT_EPOCH))
        .claim(TokenReader.TENANT_EPOCH, epoch(client, ClientRegistrations.TENANT_EPOCH));
    writeScope(context, context.getAuthorizedScopes());
  }

  private static Object epoch(RegisteredClient client, String setting) {
    return client.getClientSettings().getSettings().getOrDefault(setting, 0);
  }

  /** RFC 9068 §2.2.3: one text, and nothing where nothing was granted. */
  private static void writeScope(JwtEncodingContext context, Set<String> scopes) {
    context
        .getClaims()
        .claims(claims -> {
          claims.remove(TokenReader.SCOPE);
          if (!scopes.isEmpty()) {
            claims.put(TokenReader.SCOPE, String.join(" ", scopes.stream().sorted().toList()));
          }
        });
  }
}
