package io.plimsoll.tenant.client;

/** Whether a client may obtain tokens. */
public enum ClientState {
  ACTIVE,
  REVOKED
}
