package io.plimsoll.tenant.authserver;

import java.time.Instant;

/**
 * A key of the token signer as it is kept.
 *
 * @param publicJwk what the world may see
 * @param sealedPrivate the private half, encrypted by {@link KeySealer}; empty for whoever only
 *     verifies
 * @param signsUntil when the next key takes over
 * @param publishedUntil when the last token it signed has expired
 */
public record SigningKey(
    String kid,
    String publicJwk,
    byte[] sealedPrivate,
    Instant createdAt,
    Instant signsUntil,
    Instant publishedUntil) {}
