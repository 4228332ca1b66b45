package io.plimsoll.collect.process;

import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.email.MailMemory.Recall;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.CommonPace.Start;
import io.plimsoll.collect.guard.CommonPace.Turn;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.PaceLimits;
import io.plimsoll.collect.probe.Sight;
import io.plimsoll.collect.process.Inquiry.Reply;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.MailServer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what one process of collectors asks of the worker: it has no way to the database itself.
 * What it says about a host counts only while it is its turn to ask that host, and only for as long
 * as an honest one would say; how politely an address is approached it has no say in.
 */
final class WorkerDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerDesk.class);

  /** As many hosts may be asked at once; an honest process asks a handful. */
  static final int MOST_TURNS = 256;

  private final MailMemory memory;
  private final CommonPace pace;
  private final CollectorConfig config;
  private final InstantSource clock;
  private final Map<DomainName, Instant> turns = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * @param config the worker's own, which the process cannot change
   */
  WorkerDesk(MailMemory memory, CommonPace pace, CollectorConfig config, InstantSource clock) {
    this.memory = memory;
    this.pace = pace;
    this.config = config;
    this.clock = clock;
  }

  Reply reply(Inquiry inquiry) {
    try {
      return answered(inquiry);
    } catch (RuntimeException e) {
      LOG.warn("the collectors' {} cannot be answered", inquiry.getClass().getSimpleName(), e);
      return new Reply.Failed(e.getClass().getSimpleName());
    }
  }

  private Reply answered(Inquiry inquiry) {
    return switch (inquiry) {
      case Inquiry.Recalls(var host) -> recalled(host, memory::recall);
      case Inquiry.Renews(var host) -> recalled(host, memory::renew);
      case Inquiry.Keeps(var host, var sight, var until) -> kept(host, sight, until);
      case Inquiry.Releases(var host) -> released(host);
      case Inquiry.Starts starts -> start(starts);
      case Inquiry.Leaves(var address, var place) -> {
        pace.leave(address(address), place);
        yield new Reply.Done();
      }
      case Inquiry.Questions questions -> turn(questions);
    };
  }

  private Reply start(Inquiry.Starts asked) {
    IpAddress address = address(asked.address());
    return switch (pace.connection(
        address, asked.mail(), limits(address), patience(asked.patience()))) {
      case Start.At(Duration delay, Instant place) -> new Reply.Start(delay.toNanos(), place);
      case Start.NotYet(Duration delay) -> new Reply.NotYet(delay.toNanos());
    };
  }

  private Reply turn(Inquiry.Questions asked) {
    IpAddress server = address(asked.server());
    Turn turn = pace.questions(server, limits(server).queryInterval(), patience(asked.patience()));
    return new Reply.Turn(turn.delay().toNanos(), turn.length().toNanos());
  }

  private PaceLimits limits(IpAddress address) {
    return config.pace().towards(address, config.addresses());
  }

  /** Nobody waits longer than a scan of one domain may take. */
  private Duration patience(long nanos) {
    return Duration.ofNanos(Math.min(nanos, config.limits().target().toNanos()));
  }

  private static IpAddress address(String literal) {
    return IpAddress.parse(literal)
        .orElseThrow(() -> new IllegalArgumentException("address: no IP address"));
  }

  private Reply recalled(DomainName host, Function<DomainName, Recall> recalling) {
    if (turns.size() >= MOST_TURNS) {
      return refused(host, "too many turns at once");
    }
    Recall recall = recalling.apply(host);
    if (recall instanceof Recall.Yours) {
      turns.put(host, clock.instant());
      if (closed) {
        close();
      }
    }
    return new Reply.Recalled(recall);
  }

  private Reply kept(DomainName host, Sight sight, Instant until) {
    @Nullable Instant since = turns.remove(host);
    if (since == null) {
      return refused(host, "it was not its turn");
    }
    Instant now = clock.instant();
    if (!isOfTurn(since, now, sight) || !isOfExchanger(sight.reading())) {
      memory.release(host);
      return refused(host, "it is no sight of a mail exchanger in this turn");
    }
    Instant latest = now.plus(config.mailServersFresh());
    memory.keep(host, sight, until.isAfter(latest) ? latest : until);
    return new Reply.Done();
  }

  private static boolean isOfTurn(Instant since, Instant now, Sight sight) {
    return !sight.at().isBefore(since) && !sight.at().isAfter(now);
  }

  private static boolean isOfExchanger(Reading reading) {
    return switch (reading) {
      case Answered(var fact) -> fact instanceof MailServer;
      case Silent silent -> silent.retryAt() != null;
    };
  }

  private Reply released(DomainName host) {
    if (turns.remove(host) == null) {
      return refused(host, "it was not its turn");
    }
    memory.release(host);
    return new Reply.Done();
  }

  private static Reply refused(DomainName host, String why) {
    LOG.warn("the collectors' word about {} is refused: {}", host, why);
    return new Reply.Failed(why);
  }

  /** The process is gone: others need not wait for what it would have brought. */
  @Override
  public void close() {
    closed = true;
    turns.keySet().forEach(host -> reply(new Inquiry.Releases(host)));
  }
}
