package io.plimsoll.collect.probe;

import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Reading;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * One group's turn in a scan: asks questions side by side on virtual threads, writes every reading
 * down, and lets nothing escape but an interrupt.
 */
public final class Visit {
  private final Lookup lookup;
  private final Dialer dialer;
  private final Journal journal;
  private final Deadline deadline;
  private final BooleanSupplier cancelled;
  private final boolean anew;
  private final InstantSource clock;
  private final Progress progress;
  private int done;
  private int total;

  public Visit(
      Lookup lookup,
      Dialer dialer,
      Journal journal,
      Deadline deadline,
      BooleanSupplier cancelled,
      boolean anew,
      InstantSource clock,
      Progress progress) {
    this.lookup = lookup;
    this.dialer = dialer;
    this.journal = journal;
    this.deadline = deadline;
    this.cancelled = cancelled;
    this.anew = anew;
    this.clock = clock;
    this.progress = progress;
  }

  public Lookup lookup() {
    return lookup;
  }

  public Dialer dialer() {
    return dialer;
  }

  public Deadline deadline() {
    return deadline;
  }

  /** Whether what others saw lately does not count where it could be asked again. */
  public boolean anew() {
    return anew;
  }

  /**
   * For whoever waits within a question.
   *
   * @throws InterruptedException when the scan was cancelled
   * @throws IOException when its time is spent
   */
  public void check() throws IOException, InterruptedException {
    if (cancelled.getAsBoolean()) {
      throw new InterruptedException("the scan was cancelled");
    }
    if (deadline.passed()) {
      throw deadline.exceeded();
    }
  }

  /** Asks all questions and returns when each has its reading. */
  public void ask(List<Question> questions) throws InterruptedException {
    expect(questions.size());
    side(questions.stream().map(question -> task(() -> answer(question))).toList());
  }

  /** Looks all names up; the lookup writes its readings down itself. */
  public void look(List<Lookup.Key> keys) throws InterruptedException {
    expect(keys.size());
    side(keys.stream().map(key -> task(() -> find(key))).toList());
  }

  private void find(Lookup.Key key) throws InterruptedException {
    if (stopped()) {
      journal.write(key.probe(), key.name(), unasked());
    } else {
      lookup.read(key.name(), key.type());
    }
  }

  private void answer(Question question) throws InterruptedException {
    Sight sight =
        stopped() ? new Sight(unasked(), clock.instant()) : question.looking().look(clock);
    journal.write(question.probe(), question.asset(), sight);
  }

  private boolean stopped() {
    return cancelled.getAsBoolean() || deadline.passed();
  }

  private Reading unasked() {
    return cancelled.getAsBoolean()
        ? new Reading.Silent(UnknownReason.NOT_ATTEMPTED, "the scan was cancelled", null)
        : Silence.of(deadline.exceeded(), clock.instant());
  }

  private Callable<Void> task(Step step) {
    return () -> {
      step.run();
      step();
      return null;
    };
  }

  private static void side(List<Callable<Void>> tasks) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> future : threads.invokeAll(tasks)) {
        future.resultNow();
      }
    }
  }

  private synchronized void expect(int more) {
    total += more;
    progress.step(done, total);
  }

  private synchronized void step() {
    progress.step(++done, total);
  }

  @FunctionalInterface
  private interface Step {
    void run() throws InterruptedException;
  }
}
