package io.plimsoll.collect.guard;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Spaces traffic per address over all scans of the process. Configuration may relax the etiquette
 * only for addresses that belong to a test bed, by {@link AddressPolicy#allowed}.
 */
public final class Pace {
  private static final int REMEMBERED = 4096;

  private final PaceLimits configured;
  private final PaceLimits gentle;
  private final AddressPolicy policy;
  private final Ticker ticker;
  private final Map<IpAddress, Lane> connections = new ConcurrentHashMap<>();
  private final Map<IpAddress, Lane> mail = new ConcurrentHashMap<>();
  private final Map<IpAddress, Lane> queries = new ConcurrentHashMap<>();

  public Pace(PaceLimits configured, AddressPolicy policy, Ticker ticker) {
    this.configured = configured;
    this.gentle = configured.gentler(PaceLimits.ETIQUETTE);
    this.policy = policy;
    this.ticker = ticker;
  }

  /**
   * Waits until a new connection to the address is polite; the slot is held until released.
   *
   * @throws IOException when the wait would outlast the deadline; nothing is held then
   */
  Slot connection(Endpoint endpoint, Deadline deadline) throws IOException, InterruptedException {
    IpAddress address = endpoint.address();
    PaceLimits limits = limits(address);
    Lane lane =
        lane(connections, address, limits.parallelConnections(), limits.connectionInterval());
    lane.enter(deadline);
    try {
      if (endpoint.purpose() == Purpose.MAIL_EXCHANGER) {
        mailLane(address, limits).await(deadline);
      }
      lane.await(deadline);
    } catch (IOException | InterruptedException | RuntimeException e) {
      lane.leave();
      throw e;
    }
    return lane::leave;
  }

  /** Waits until a further question to the name server is polite. */
  public void query(IpAddress server, Deadline deadline) throws IOException, InterruptedException {
    lane(queries, server, Integer.MAX_VALUE, limits(server).queryInterval()).await(deadline);
  }

  private Lane mailLane(IpAddress address, PaceLimits limits) {
    return mail.computeIfAbsent(
        address,
        a -> new Lane(ticker, Integer.MAX_VALUE, limits.mailConnections(), limits.mailWindow()));
  }

  private Lane lane(Map<IpAddress, Lane> lanes, IpAddress address, int width, Duration interval) {
    if (lanes.size() > REMEMBERED) {
      lanes.values().removeIf(Lane::idle);
      mail.values().removeIf(Lane::idle);
    }
    return lanes.computeIfAbsent(address, a -> new Lane(ticker, width, 1, interval));
  }

  private PaceLimits limits(IpAddress address) {
    return policy.allowed(address) ? configured : gentle;
  }

  /** A held place among the parallel connections of an address. */
  @FunctionalInterface
  interface Slot extends AutoCloseable {
    @Override
    void close();
  }
}
