package io.plimsoll.collect.probe;

import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Reading;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The observations of one scan, one for each probe and asset, streamed as they are made, each with
 * what can be read from it without asking anybody.
 */
public final class Journal {
  private final InstantSource clock;
  private final String vantage;
  private final Function<Observation, List<Observation>> deduction;
  private final Consumer<Observation> stream;
  private final Map<Key, Observation> entries = new LinkedHashMap<>();

  public Journal(
      InstantSource clock,
      String vantage,
      Function<Observation, List<Observation>> deduction,
      Consumer<Observation> stream) {
    this.clock = clock;
    this.vantage = vantage;
    this.deduction = deduction;
    this.stream = stream;
  }

  void write(String probe, String asset, Reading reading) {
    write(probe, asset, new Sight(reading, clock.instant()));
  }

  void write(String probe, String asset, Sight sight) {
    Observation seen = new Observation(probe, asset, sight.at(), vantage, sight.reading());
    if (isNew(seen)) {
      deduction.apply(seen).forEach(this::isNew);
    }
  }

  private synchronized boolean isNew(Observation seen) {
    boolean fresh = entries.putIfAbsent(new Key(seen.probe(), seen.asset()), seen) == null;
    if (fresh) {
      stream.accept(seen);
    }
    return fresh;
  }

  /** Everything observed so far, in the order in which it was seen. */
  public synchronized List<Observation> observations() {
    return List.copyOf(entries.values());
  }

  private record Key(String probe, String asset) {}
}
