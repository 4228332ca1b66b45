package io.plimsoll.collect.guard;

import java.time.Duration;

/**
 * How much of a target's time and talk is taken at most.
 *
 * @param connect how long a connection may take to open
 * @param read how long a peer may stay silent within an exchange
 * @param exchange how long one exchange (a page, a dialogue, a handshake) may last in all
 * @param query how long one DNS question may last; it is asked twice
 * @param target how long one scan of a domain may last in all
 * @param bodyBytes bytes of a body that are read
 * @param headerBytes bytes of status line and headers together
 * @param bannerBytes bytes of a banner or a dialogue
 * @param aliases CNAME records followed
 * @param redirects HTTP redirects followed
 */
public record Limits(
    Duration connect,
    Duration read,
    Duration exchange,
    Duration query,
    Duration target,
    int bodyBytes,
    int headerBytes,
    int bannerBytes,
    int aliases,
    int redirects) {
  public static final Limits STANDARD =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(8),
          Duration.ofSeconds(20),
          Duration.ofSeconds(4),
          Duration.ofMinutes(6),
          1 << 20,
          64 << 10,
          4 << 10,
          8,
          10);

  public Limits {
    positive("connect", connect);
    positive("read", read);
    positive("exchange", exchange);
    positive("query", query);
    positive("target", target);
    within("bodyBytes", bodyBytes, 1 << 20);
    within("headerBytes", headerBytes, 64 << 10);
    within("bannerBytes", bannerBytes, 4 << 10);
    within("aliases", aliases, 8);
    within("redirects", redirects, 20);
  }

  private static void positive(String field, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(field + ": must be positive, got " + value);
    }
  }

  private static void within(String field, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(field + ": 1 to " + most + " wanted, got " + value);
    }
  }

  /** The same limits with other times. */
  public Limits withTimes(Duration connect, Duration read, Duration exchange, Duration target) {
    return new Limits(
        connect,
        read,
        exchange,
        query,
        target,
        bodyBytes,
        headerBytes,
        bannerBytes,
        aliases,
        redirects);
  }

  /** The same limits with another time for a DNS question. */
  public Limits withQuery(Duration query) {
    return new Limits(
        connect,
        read,
        exchange,
        query,
        target,
        bodyBytes,
        headerBytes,
        bannerBytes,
        aliases,
        redirects);
  }
}
