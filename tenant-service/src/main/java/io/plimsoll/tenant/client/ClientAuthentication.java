package io.plimsoll.tenant.client;

/** How a client proves who it is at the token endpoint. */
public enum ClientAuthentication {
  /** RFC 6749 §2.3.1. */
  CLIENT_SECRET_BASIC,
  /** OpenID Connect Core §9, RFC 7523. */
  PRIVATE_KEY_JWT
}
