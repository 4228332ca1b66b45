package io.plimsoll.tenant.client;

import io.plimsoll.engine.basics.Require;
import java.util.List;
import java.util.Set;

/**
 * A client to be created.
 *
 * @param name 1 to 200 characters, for people
 * @param keys public keys it starts with; only with private_key_jwt, at most 5
 */
public record NewClient(
    String name, ClientAuthentication authentication, Set<Scope> scopes, List<PublicKeyJwk> keys) {
  static final int MOST_KEYS = 5;

  public NewClient {
    Require.text("name", name);
    Require.that(name.length() <= 200, "name", "must be at most 200 characters");
    Require.notEmpty("scopes", scopes);
    Require.that(
        keys.isEmpty() || authentication == ClientAuthentication.PRIVATE_KEY_JWT,
        "keys",
        "must be absent unless the client authenticates with private_key_jwt");
    Require.that(keys.size() <= MOST_KEYS, "keys", "must be at most " + MOST_KEYS);
    Require.unique("keys", keys, PublicKeyJwk::kid);
    scopes = Set.copyOf(scopes);
    keys = List.copyOf(keys);
  }

  /** A client with a secret, which most are. */
  public static NewClient withSecret(String name, Set<Scope> scopes) {
    return new NewClient(name, ClientAuthentication.CLIENT_SECRET_BASIC, scopes, List.of());
  }
}
