package io.plimsoll.collect.guard;

import java.time.Duration;
import java.time.Instant;

/**
 * What all workers together keep to towards one address. It may fail with any runtime exception,
 * and then nothing is sent.
 */
public interface CommonPace {
  /** Nobody else is about. */
  CommonPace ALONE =
      new CommonPace() {
        private static final Duration EVER = Duration.ofDays(36_500);

        @Override
        public Start connection(
            IpAddress address, boolean mail, PaceLimits limits, Duration patience) {
          return new Start.At(Duration.ZERO, Instant.EPOCH);
        }

        @Override
        public void leave(IpAddress address, Instant place) {}

        @Override
        public Turn questions(IpAddress server, Duration interval, Duration patience) {
          return new Turn(Duration.ZERO, EVER);
        }
      };

  /**
   * Reserves the next start of a connection.
   *
   * @param mail whether it is to a mail exchanger
   * @param patience a start that is not sooner is not reserved
   */
  Start connection(IpAddress address, boolean mail, PaceLimits limits, Duration patience);

  /** Frees the place that a start gave. */
  void leave(IpAddress address, Instant place);

  /**
   * Reserves time for questions to a name server, which nobody else asks meanwhile.
   *
   * @param interval least time between two questions to it
   * @param patience a turn that is not sooner is not reserved
   */
  Turn questions(IpAddress server, Duration interval, Duration patience);

  /** Whether a connection may start. */
  sealed interface Start {
    /**
     * How long until it may.
     *
     * @param place what is left in the end
     */
    record At(Duration delay, Instant place) implements Start {}

    /** Nothing is reserved: ask again after the delay. */
    record NotYet(Duration delay) implements Start {}
  }

  /**
   * Time for questions.
   *
   * @param delay until it begins; nothing is reserved when this outlasts the patience
   * @param length from its beginning until somebody else's may begin
   */
  record Turn(Duration delay, Duration length) {}
}
