package io.plimsoll.tenant.client;

import java.time.Instant;
import java.util.UUID;

/** A client's public key, for private_key_jwt. */
public record ClientKey(UUID id, PublicKeyJwk jwk, Instant createdAt) {}
