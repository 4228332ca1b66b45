package io.plimsoll.collect;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Progress;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.engine.basics.DomainName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs the groups of a scan side by side; the pace keeps them from crowding an address. */
final class Groups {
  private final Map<Group, Collector> collectors;
  private final Map<Group, Tally> tallies = new EnumMap<>(Group.class);
  private final ScanListener listener;

  Groups(Map<Group, Collector> collectors, Set<Group> wanted, ScanListener listener) {
    this.collectors = collectors;
    this.listener = listener;
    wanted.forEach(group -> tallies.put(group, new Tally(group, listener)));
  }

  /**
   * Looks at one domain.
   *
   * @param left the groups that have not looked at it yet
   */
  void run(Consent consent, DomainName domain, Set<Group> left, Function<Progress, Visit> visits)
      throws InterruptedException {
    List<Callable<Void>> turns =
        tallies.entrySet().stream()
            .filter(entry -> left.contains(entry.getKey()))
            .map(entry -> turn(entry.getKey(), consent, domain, visits.apply(entry.getValue())))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> future : threads.invokeAll(turns)) {
        future.resultNow();
      }
    }
    tallies.values().forEach(Tally::nextDomain);
  }

  private Callable<Void> turn(Group group, Consent consent, DomainName domain, Visit visit) {
    return () -> {
      Objects.requireNonNull(collectors.get(group)).collect(consent, domain, visit);
      if (!listener.cancelled()) {
        listener.finished(new Turn(domain, group));
      }
      return null;
    };
  }

  /** Adds the domains of a scan up to one progress for each group. */
  private static final class Tally implements Progress {
    private final Group group;
    private final ScanListener listener;
    private int before;
    private int current;

    Tally(Group group, ScanListener listener) {
      this.group = group;
      this.listener = listener;
    }

    @Override
    public synchronized void step(int done, int total) {
      current = total;
      listener.progress(group, before + done, before + total);
    }

    synchronized void nextDomain() {
      before += current;
      current = 0;
    }
  }
}
