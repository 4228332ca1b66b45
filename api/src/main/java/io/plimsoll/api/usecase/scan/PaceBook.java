package io.plimsoll.api.usecase.scan;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When each address was approached and will be; the same for every worker. */
public interface PaceBook {
  /**
   * Reserves the next start of a connection.
   *
   * @param patience a start that is not sooner is not reserved
   */
  Start connection(String address, Etiquette etiquette, Duration patience);

  /** Frees the place that a start gave. */
  void leave(String address, Instant place);

  /**
   * Reserves time for questions to a name server, which nobody else asks meanwhile.
   *
   * @param interval least time between two questions to it
   * @param patience a turn that is not sooner is not reserved
   */
  Turn questions(String server, Duration interval, Duration patience);

  /**
   * What is kept to towards an address.
   *
   * @param interval least time between two connections
   * @param parallel most connections at once
   * @param mailConnections most visits within the window; null when it is no mail exchanger
   * @param mailWindow the window
   */
  record Etiquette(
      Duration interval, int parallel, @Nullable Integer mailConnections, Duration mailWindow) {}

  /**
   * How long until a connection may start.
   *
   * @param place what is left in the end; null when nothing is reserved: ask again after the delay
   */
  record Start(Duration delay, @Nullable Instant place) {}

  /**
   * Time for questions.
   *
   * @param delay until it begins
   * @param length from its beginning until somebody else's may begin
   */
  record Turn(Duration delay, Duration length) {}
}
