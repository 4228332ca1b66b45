package io.plimsoll.collect.process;

import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.probe.Sight;
import io.plimsoll.collect.process.Inquiry.Reply;
import io.plimsoll.engine.basics.DomainName;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The collectors' side of what they ask of the worker, and wait for. */
final class Inquiries implements MailMemory {
  /** As many are waited for at most. */
  static final int SIDE_BY_SIDE = 32;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Reporter reporter;
  private final Semaphore places = new Semaphore(SIDE_BY_SIDE, true);
  private final AtomicLong last = new AtomicLong();
  private final Map<Long, CompletableFuture<Reply>> open = new ConcurrentHashMap<>();

  Inquiries(Reporter reporter) {
    this.reporter = reporter;
  }

  @Override
  public Recall recall(DomainName host) {
    return recalled(new Inquiry.Recalls(host));
  }

  @Override
  public Recall renew(DomainName host) {
    return recalled(new Inquiry.Renews(host));
  }

  private Recall recalled(Inquiry inquiry) {
    return asked(inquiry) instanceof Reply.Recalled(Recall recall) ? recall : new Recall.Yours();
  }

  @Override
  public void keep(DomainName host, Sight sight, Instant until) {
    asked(new Inquiry.Keeps(host, sight, until));
  }

  @Override
  public void release(DomainName host) {
    asked(new Inquiry.Releases(host));
  }

  /** The pace that all workers keep together. */
  CommonPace pace() {
    return new PipedPace(this::asked);
  }

  /** The worker's reply; of one that nobody waits for any more there is nothing to hear. */
  void hear(long number, Reply reply) {
    @Nullable CompletableFuture<Reply> waiting = open.get(number);
    if (waiting != null) {
      waiting.complete(reply);
    }
  }

  private Reply asked(Inquiry inquiry) {
    try {
      places.acquire();
      try {
        return reply(last.incrementAndGet(), inquiry);
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Failed("the scan was cancelled");
    }
  }

  private Reply reply(long number, Inquiry inquiry) throws InterruptedException {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    open.put(number, reply);
    try {
      reporter.say(new Report.Inquired(number, inquiry));
      return reply.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return new Reply.Failed("the worker does not answer");
    } finally {
      open.remove(number);
    }
  }
}
