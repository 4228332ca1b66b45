package io.plimsoll.tenant.authserver;

import io.plimsoll.tenant.client.Client;
import io.plimsoll.tenant.client.ClientAuthentication;
import io.plimsoll.tenant.client.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Our clients as Spring's authorization server wants to see them. */
final class ClientRegistrations implements RegisteredClientRepository {
  static final String CLIENT_EPOCH = "plimsoll.client-epoch";
  static final String TENANT_EPOCH = "plimsoll.tenant-epoch";
  static final String KEYS = "plimsoll.keys";

  private final ClientDirectory clients;
  private final Duration tokenLifetime;

  ClientRegistrations(ClientDirectory clients, Duration tokenLifetime) {
    this.clients = clients;
    this.tokenLifetime = tokenLifetime;
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return clients.find(clientId).map(this::registered).orElse(null);
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("clients are changed through ClientService alone");
  }

  private RegisteredClient registered(ActiveClient active) {
    Client client = active.client();
    String id = client.id().text();
    RegisteredClient.Builder builder =
        RegisteredClient.withId(id)
            .clientId(id)
            .clientName(client.name())
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .clientAuthenticationMethod(method(client.authentication()))
            .scopes(scopes -> client.scopes().stream().map(Scope::value).forEach(scopes::add))
            .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(tokenLifetime).build())
            .clientSettings(settings(active));
    if (client.authentication() == ClientAuthentication.CLIENT_SECRET_BASIC) {
      builder.clientSecret(SecretEncoder.join(active.secrets()));
    }
    return builder.build();
  }

  private static ClientAuthenticationMethod method(ClientAuthentication authentication) {
    return switch (authentication) {
      case CLIENT_SECRET_BASIC -> ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
      case PRIVATE_KEY_JWT -> ClientAuthenticationMethod.PRIVATE_KEY_JWT;
    };
  }

  private static ClientSettings settings(ActiveClient active) {
    List<String> keys = active.client().keys().stream().map(key -> key.jwk().json()).toList();
    return ClientSettings.builder()
        .setting(CLIENT_EPOCH, active.client().epoch())
        .setting(TENANT_EPOCH, active.tenantEpoch())
        .setting(KEYS, new ArrayList<>(keys))
        .build();
  }
}
