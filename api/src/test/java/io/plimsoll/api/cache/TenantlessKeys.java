package io.plimsoll.api.cache;

/** What the architecture forbids, for the test that the rule catches it: a key for everybody. */
public final class TenantlessKeys {
  private TenantlessKeys() {}

  static String revoked(String clientId) {
    return "plimsoll:revoked:" + clientId;
  }
}
