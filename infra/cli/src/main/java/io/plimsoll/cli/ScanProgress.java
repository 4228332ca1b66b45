package io.plimsoll.cli;

import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.Turn;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells how far each group is, once a second and whenever one is done. */
final class ScanProgress implements ScanListener {
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final PrintStream err;
  private final InstantSource clock;
  private final Map<Group, String> steps = new EnumMap<>(Group.class);
  private Instant told = Instant.EPOCH;

  ScanProgress(PrintStream err, InstantSource clock) {
    this.err = err;
    this.clock = clock;
  }

  @Override
  public synchronized void progress(Group group, int done, int total) {
    steps.put(group, done + "/" + total);
    if (!clock.instant().isBefore(told.plus(BETWEEN))) {
      tell();
    }
  }

  @Override
  public synchronized void finished(Turn turn) {
    tell();
  }

  private void tell() {
    told = clock.instant();
    err.println(
        "  "
            + steps.entrySet().stream()
                .map(step -> Page.code(step.getKey()) + " " + step.getValue())
                .collect(Collectors.joining(" · ")));
  }
}
