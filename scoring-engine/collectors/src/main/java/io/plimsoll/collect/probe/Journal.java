package io.plimsoll.collect.probe;

import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Reading;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The observations of one scan, one for each probe and asset, streamed as they are made. */
public final class Journal {
  private final InstantSource clock;
  private final String vantage;
  private final Consumer<Observation> stream;
  private final Map<Key, Observation> entries = new LinkedHashMap<>();

  public Journal(InstantSource clock, String vantage, Consumer<Observation> stream) {
    this.clock = clock;
    this.vantage = vantage;
    this.stream = stream;
  }

  synchronized void write(String probe, String asset, Reading reading) {
    Observation seen = new Observation(probe, asset, clock.instant(), vantage, reading);
    if (entries.putIfAbsent(new Key(probe, asset), seen) == null) {
      stream.accept(seen);
    }
  }

  /** Everything observed so far, in the order in which it was seen. */
  public synchronized List<Observation> observations() {
    return List.copyOf(entries.values());
  }

  private record Key(String probe, String asset) {}
}
