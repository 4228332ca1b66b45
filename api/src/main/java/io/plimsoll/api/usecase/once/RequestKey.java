package io.plimsoll.api.usecase.once;

/**
 * Names one request of one client.
 *
 * @param client who asks
 * @param operation what for
 * @param key hash of the caller's idempotency key
 * @param content hash of all that the caller sent
 */
public record RequestKey(String client, String operation, String key, String content) {}
