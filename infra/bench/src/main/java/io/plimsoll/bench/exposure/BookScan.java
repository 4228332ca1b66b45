package io.plimsoll.bench.exposure;

import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.ScanRequest;
import io.plimsoll.collect.Scanner;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Observation;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Scans domains, so many at once, as the worker does. */
final class BookScan {
  private final Scanner scanner;
  private final Set<Group> groups;
  private final Budget budget;
  private final int atOnce;
  private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger done = new AtomicInteger();

  BookScan(Scanner scanner, Set<Group> groups, Budget budget, int atOnce) {
    this.scanner = scanner;
    this.groups = Set.copyOf(groups);
    this.budget = budget;
    this.atOnce = atOnce;
  }

  /** Scans until all are done or the budget is spent, and tells how many were finished. */
  int run(List<String> domains, BiConsumer<String, List<Observation>> seen) {
    waiting.addAll(domains);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              Stream.generate(() -> CompletableFuture.runAsync(() -> work(seen), threads))
                  .limit(Math.min(atOnce, domains.size()))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
    return done.get();
  }

  /** How many are finished by now. */
  int done() {
    return done.get();
  }

  private void work(BiConsumer<String, List<Observation>> seen) {
    for (String domain = waiting.poll(); domain != null; domain = waiting.poll()) {
      List<Observation> observations = scan(domain);
      if (budget.spent()) {
        return;
      }
      seen.accept(domain, observations);
      done.incrementAndGet();
    }
  }

  private List<Observation> scan(String domain) {
    ScanRequest request =
        new ScanRequest(Bed.consent(domain), List.of(new DomainName(domain)), groups);
    return scanner.scan(request, new UntilSpent());
  }

  private final class UntilSpent implements ScanListener {
    @Override
    public void progress(Group group, int done, int total) {}

    @Override
    public boolean cancelled() {
      return budget.spent();
    }
  }
}
