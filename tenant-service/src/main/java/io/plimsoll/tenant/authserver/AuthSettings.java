package io.plimsoll.tenant.authserver;

import io.plimsoll.engine.basics.Require;
import java.time.Duration;

/**
 * How access tokens are issued.
 *
 * @param issuer the fixed {@code iss}; never derived from a request, whose Host header is the
 *     caller's
 * @param audience the {@code aud} of every access token: this API
 * @param tokenLifetime at most 5 minutes
 * @param keyLifetime how long a key signs before the next one takes over
 */
public record AuthSettings(
    String issuer, String audience, Duration tokenLifetime, Duration keyLifetime) {
  static final Duration LONGEST_TOKEN = Duration.ofMinutes(5);

  /** How far a client's clock may be ahead of ours. */
  static final Duration SKEW = Duration.ofSeconds(5);

  public AuthSettings {
    Require.that(
        issuer.matches("https?://[^/?#]+"), "issuer", "must be a scheme and host without a path");
    Require.text("audience", audience);
    Require.that(
        tokenLifetime.isPositive() && tokenLifetime.compareTo(LONGEST_TOKEN) <= 0,
        "tokenLifetime",
        "must be at most 5 minutes");
    Require.that(
        keyLifetime.compareTo(Duration.ofHours(1)) >= 0, "keyLifetime", "must be at least an hour");
  }
}
