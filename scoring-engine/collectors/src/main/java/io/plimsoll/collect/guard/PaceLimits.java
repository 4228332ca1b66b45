package io.plimsoll.collect.guard;

import java.time.Duration;

/**
 * How politely addresses are approached.
 *
 * @param connectionInterval least time between two new connections to one address
 * @param parallelConnections connections open at once to one address
 * @param queriesPerSecond DNS questions a second to one server
 * @param mailConnections connections to one mail exchanger address within {@code mailWindow}
 * @param mailWindow the window for mail exchangers
 */
public record PaceLimits(
    Duration connectionInterval,
    int parallelConnections,
    int queriesPerSecond,
    int mailConnections,
    Duration mailWindow) {
  /** What is kept towards everybody outside a test bed, whatever the configuration says. */
  public static final PaceLimits ETIQUETTE =
      new PaceLimits(Duration.ofSeconds(1), 2, 50, 10, Duration.ofMinutes(5));

  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  public PaceLimits {
    if (connectionInterval.isNegative()) {
      throw new IllegalArgumentException("connectionInterval: must not be negative");
    }
    atLeastOne("parallelConnections", parallelConnections);
    atLeastOne("queriesPerSecond", queriesPerSecond);
    atLeastOne("mailConnections", mailConnections);
    if (mailWindow.isNegative()) {
      throw new IllegalArgumentException("mailWindow: must not be negative");
    }
  }

  private static void atLeastOne(String field, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(field + ": must be at least 1, got " + value);
    }
  }

  /** Least time between two questions to one server. */
  public Duration queryInterval() {
    return Duration.ofNanos(NANOS / queriesPerSecond);
  }

  /** What of these is kept towards an address: less than the etiquette only where it is allowed. */
  public PaceLimits towards(IpAddress address, AddressPolicy policy) {
    return policy.allowed(address) ? this : gentler(ETIQUETTE);
  }

  /** The gentler of the two in every respect. */
  PaceLimits gentler(PaceLimits other) {
    return new PaceLimits(
        longer(connectionInterval, other.connectionInterval),
        Math.min(parallelConnections, other.parallelConnections),
        Math.min(queriesPerSecond, other.queriesPerSecond),
        Math.min(mailConnections, other.mailConnections),
        longer(mailWindow, other.mailWindow));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
