package io.plimsoll.tenant.authserver;

import java.util.List;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** The two ways in which our clients authenticate; the others Spring knows are not open. */
final class ClientMethods {
  private ClientMethods() {}

  static void narrow(List<AuthenticationConverter> converters) {
    converters.clear();
    converters.add(new AssertionConverter());
    converters.add(new ClientSecretBasicAuthenticationConverter());
  }
}
