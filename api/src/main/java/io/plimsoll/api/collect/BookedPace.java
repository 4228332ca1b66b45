package io.plimsoll.api.collect;

import io.plimsoll.api.usecase.scan.PaceBook;
import io.plimsoll.api.usecase.scan.PaceBook.Etiquette;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.PaceLimits;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The pace of all workers together, as the collectors know it. */
public final class BookedPace implements CommonPace {
  private final PaceBook book;

  public BookedPace(PaceBook book) {
    this.book = book;
  }

  @Override
  public Start connection(IpAddress address, boolean mail, PaceLimits limits, Duration patience) {
    PaceBook.Start start = book.connection(address.toString(), etiquette(limits, mail), patience);
    @Nullable Instant place = start.place();
    return place == null ? new Start.NotYet(start.delay()) : new Start.At(start.delay(), place);
  }

  private static Etiquette etiquette(PaceLimits limits, boolean mail) {
    return new Etiquette(
        limits.connectionInterval(),
        limits.parallelConnections(),
        mail ? limits.mailConnections() : null,
        limits.mailWindow());
  }

  @Override
  public void leave(IpAddress address, Instant place) {
    book.leave(address.toString(), place);
  }

  @Override
  public Turn questions(IpAddress server, Duration interval, Duration patience) {
    PaceBook.Turn turn = book.questions(server.toString(), interval, patience);
    return new Turn(turn.delay(), turn.length());
  }
}
