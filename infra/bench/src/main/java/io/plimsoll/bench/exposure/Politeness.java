package io.plimsoll.bench.exposure;

import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.collect.guard.PaceLimits;
import io.plimsoll.collect.guard.Purpose;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the etiquette alone would allow: the least time in which the same traffic could have gone
 * out, by the address that has to be waited for longest.
 */
final class Politeness {
  private static final String MAIL = Purpose.MAIL_EXCHANGER.name().toLowerCase(Locale.ROOT);
  private static final PaceLimits LIMITS = PaceLimits.ETIQUETTE;
  private static final double NANOS = 1e9;

  private final Map<String, LongAdder> connections = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> mail = new ConcurrentHashMap<>();
  private final LongAdder questions = new LongAdder();

  /** Counts a decision of the guard. */
  void count(OutboundDecision decision) {
    String address = decision.address();
    if (!decision.allowed()) {
      return;
    }
    if (address == null) {
      questions.increment();
      return;
    }
    one(connections, address);
    if (decision.purpose().equals(MAIL)) {
      one(mail, address);
    }
  }

  private static void one(Map<String, LongAdder> counts, String address) {
    counts.computeIfAbsent(address, a -> new LongAdder()).increment();
  }

  long questions() {
    return questions.sum();
  }

  long connections() {
    return connections.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** Seconds for all questions to the one resolver. */
  double resolverSeconds() {
    return questions.sum() / (double) LIMITS.queriesPerSecond();
  }

  /** Seconds for the connections to the address that has most of them. */
  double connectionSeconds() {
    return most(connections) * LIMITS.connectionInterval().toNanos() / NANOS;
  }

  /** Seconds for the mail exchanger that is visited most. */
  double mailSeconds() {
    long windows = (most(mail) + LIMITS.mailConnections() - 1) / LIMITS.mailConnections();
    return Math.max(0, windows - 1) * LIMITS.mailWindow().toNanos() / NANOS;
  }

  private static long most(Map<String, LongAdder> counts) {
    return counts.values().stream().mapToLong(LongAdder::sum).max().orElse(0);
  }
}
