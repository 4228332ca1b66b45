package io.plimsoll.collect.process;

import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.CommonPace.Start;
import io.plimsoll.collect.guard.CommonPace.Turn;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.process.Inquiry.Reply;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what the collectors ask of the worker: they have no way to the database themselves. */
final class WorkerDesk {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerDesk.class);

  private final MailMemory memory;
  private final CommonPace pace;

  WorkerDesk(MailMemory memory, CommonPace pace) {
    this.memory = memory;
    this.pace = pace;
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
      case Inquiry.Recalls(var host) -> new Reply.Recalled(memory.recall(host));
      case Inquiry.Renews(var host) -> new Reply.Recalled(memory.renew(host));
      case Inquiry.Keeps(var host, var sight, var until) -> {
        memory.keep(host, sight, until);
        yield new Reply.Done();
      }
      case Inquiry.Releases(var host) -> {
        memory.release(host);
        yield new Reply.Done();
      }
      case Inquiry.Starts starts -> start(starts);
      case Inquiry.Leaves(var address, var place) -> {
        pace.leave(address(address), place);
        yield new Reply.Done();
      }
      case Inquiry.Questions questions -> turn(questions);
    };
  }

  private Reply start(Inquiry.Starts asked) {
    Duration patience = Duration.ofNanos(asked.patience());
    return switch (pace.connection(
        address(asked.address()), asked.mail(), asked.limits(), patience)) {
      case Start.At(Duration delay, Instant place) -> new Reply.Start(delay.toNanos(), place);
      case Start.NotYet(Duration delay) -> new Reply.NotYet(delay.toNanos());
    };
  }

  private Reply turn(Inquiry.Questions asked) {
    Duration interval = Duration.ofNanos(asked.interval());
    Duration patience = Duration.ofNanos(asked.patience());
    Turn turn = pace.questions(address(asked.server()), interval, patience);
    return new Reply.Turn(turn.delay().toNanos(), turn.length().toNanos());
  }

  private static IpAddress address(String literal) {
    return IpAddress.parse(literal)
        .orElseThrow(() -> new IllegalArgumentException("address: no IP address"));
  }
}
