package io.plimsoll.collect.guard;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Spaces traffic per address over all scans of the process, and with those of other workers.
 * Configuration may relax the etiquette only for addresses that belong to a test bed, by {@link
 * AddressPolicy#allowed}.
 */
public final class Pace {
  private static final int REMEMBERED = 4096;

  private final PaceLimits configured;
  private final AddressPolicy policy;
  private final CommonPace common;
  private final Ticker ticker;
  private final Map<IpAddress, Lane> connections = new ConcurrentHashMap<>();
  private final Map<IpAddress, Lane> mail = new ConcurrentHashMap<>();
  private final Map<IpAddress, QuestionLane> queries = new ConcurrentHashMap<>();

  /** The pace of the only worker there is. */
  public Pace(PaceLimits configured, AddressPolicy policy, Ticker ticker) {
    this(configured, policy, CommonPace.ALONE, ticker);
  }

  public Pace(PaceLimits configured, AddressPolicy policy, CommonPace common, Ticker ticker) {
    this.configured = configured;
    this.policy = policy;
    this.common = common;
    this.ticker = ticker;
  }

  /**
   * Waits until a new connection to the address is polite; the slot is held until released.
   *
   * @throws IOException when the wait would outlast the deadline; nothing is held then
   * @throws BudgetSpentException also when the other workers' traffic cannot be told
   */
  public Slot connection(Endpoint endpoint, Deadline deadline)
      throws IOException, InterruptedException {
    IpAddress address = endpoint.address();
    boolean mail = endpoint.purpose() == Purpose.MAIL_EXCHANGER;
    PaceLimits limits = limits(address);
    Lane lane = lane(address, limits);
    lane.enter(deadline);
    try {
      if (mail) {
        mailLane(address, limits).await(deadline);
      }
      lane.await(deadline);
      AgreedStarts agreed = new AgreedStarts(common(address, limits.connectionInterval()), ticker);
      Instant place = agreed.await(address, mail, limits, deadline);
      return () -> {
        lane.leave();
        agreed.leave(address, place);
      };
    } catch (IOException | InterruptedException | RuntimeException e) {
      lane.leave();
      throw e;
    }
  }

  /** Waits until a further question to the name server is polite. */
  public void query(IpAddress server, Deadline deadline) throws IOException, InterruptedException {
    Duration interval = limits(server).queryInterval();
    forgetIdle();
    QuestionLane lane =
        queries.computeIfAbsent(
            server, s -> new QuestionLane(common(s, interval), s, ticker, interval));
    lane.await(deadline);
  }

  /** What this machine's own addresses hear, no other worker can know of. */
  private CommonPace common(IpAddress address, Duration interval) {
    boolean own = address.toInetAddress().isLoopbackAddress();
    return own || interval.isZero() ? CommonPace.ALONE : common;
  }

  private Lane mailLane(IpAddress address, PaceLimits limits) {
    return mail.computeIfAbsent(
        address,
        a -> new Lane(ticker, Integer.MAX_VALUE, limits.mailConnections(), limits.mailWindow()));
  }

  private Lane lane(IpAddress address, PaceLimits limits) {
    forgetIdle();
    return connections.computeIfAbsent(
        address,
        a -> new Lane(ticker, limits.parallelConnections(), 1, limits.connectionInterval()));
  }

  private void forgetIdle() {
    if (connections.size() + queries.size() > REMEMBERED) {
      connections.values().removeIf(Lane::idle);
      mail.values().removeIf(Lane::idle);
      queries.values().removeIf(QuestionLane::idle);
    }
  }

  private PaceLimits limits(IpAddress address) {
    return configured.towards(address, policy);
  }

  /** A held place among the parallel connections of an address. */
  @FunctionalInterface
  public interface Slot extends AutoCloseable {
    @Override
    void close();
  }
}
