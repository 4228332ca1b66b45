package io.plimsoll.collect.process;

import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.PaceLimits;
import io.plimsoll.collect.process.Inquiry.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * The pace that all workers keep together, as the worker at the other end of the pipe tells it. It
 * knows by itself what is kept to towards whom.
 */
final class PipedPace implements CommonPace {
  private final Function<Inquiry, Reply> worker;

  PipedPace(Function<Inquiry, Reply> worker) {
    this.worker = worker;
  }

  @Override
  public Start connection(IpAddress address, boolean mail, PaceLimits limits, Duration patience) {
    Inquiry inquiry = new Inquiry.Starts(address.toString(), mail, patience.toNanos());
    return switch (worker.apply(inquiry)) {
      case Reply.Start(long delay, Instant place) -> new Start.At(Duration.ofNanos(delay), place);
      case Reply.NotYet(long delay) -> new Start.NotYet(Duration.ofNanos(delay));
      case Reply other -> throw new IllegalStateException("not told: " + other);
    };
  }

  @Override
  public void leave(IpAddress address, Instant place) {
    Reply reply = worker.apply(new Inquiry.Leaves(address.toString(), place));
    if (!(reply instanceof Reply.Done)) {
      throw new IllegalStateException("not told: " + reply);
    }
  }

  @Override
  public Turn questions(IpAddress server, Duration interval, Duration patience) {
    Inquiry inquiry = new Inquiry.Questions(server.toString(), patience.toNanos());
    return switch (worker.apply(inquiry)) {
      case Reply.Turn(long delay, long length) ->
          new Turn(Duration.ofNanos(delay), Duration.ofNanos(length));
      case Reply other -> throw new IllegalStateException("not told: " + other);
    };
  }
}
