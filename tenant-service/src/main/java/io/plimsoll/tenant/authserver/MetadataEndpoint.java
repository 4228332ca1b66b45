package io.plimsoll.tenant.authserver;

import io.plimsoll.engine.loader.CanonicalJson;
import io.plimsoll.tenant.client.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says what is offered here (RFC 8414). Spring's own answer insists on an authorization endpoint,
 * which a server of client credentials alone does not have (§2).
 */
final class MetadataEndpoint extends OncePerRequestFilter {
  static final String PATH = "/.well-known/oauth-authorization-server";
  private static final List<String> METHODS = List.of("client_secret_basic", "private_key_jwt");
  private static final List<String> ALGORITHMS = List.of("ES256", "RS256");

  private final byte[] metadata;

  MetadataEndpoint(String issuer) {
    this.metadata = CanonicalJson.write(metadata(issuer));
  }

  private static Map<String, Object> metadata(String issuer) {
    Map<String, Object> metadata = new TreeMap<>();
    metadata.put("issuer", issuer);
    metadata.put("jwks_uri", issuer + "/oauth2/jwks");
    metadata.put("grant_types_supported", List.of("client_credentials"));
    metadata.put("response_types_supported", List.of());
    metadata.put("scopes_supported", Arrays.stream(Scope.values()).map(Scope::value).toList());
    Map.of("token", "token", "revocation", "revoke", "introspection", "introspect")
        .forEach((name, path) -> {
          metadata.put(name + "_endpoint", issuer + "/oauth2/" + path);
          metadata.put(name + "_endpoint_auth_methods_supported", METHODS);
          metadata.put(name + "_endpoint_auth_signing_alg_values_supported", ALGORITHMS);
        });
    return metadata;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().equals(PATH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(metadata);
  }
}
