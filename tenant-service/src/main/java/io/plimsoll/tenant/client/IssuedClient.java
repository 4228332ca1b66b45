package io.plimsoll.tenant.client;

import org.jspecify.annotations.Nullable;

/**
 * A client just made or given another secret.
 *
 * @param secret in clear, here and never again; null for a client that has none
 */
public record IssuedClient(Client client, @Nullable String secret) {}
