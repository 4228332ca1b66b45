package io.plimsoll.collect.process;

import io.plimsoll.engine.loader.RecordCodec;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process of collectors as the worker sees it. It is given an empty environment; it is ended as
 * soon as it says something that is no report.
 */
final class CollectorProcess implements AutoCloseable {
  private static final long LONGEST_START_SECONDS = 30;

  /** What an honest process may have under way, and some that it does not wait for any more. */
  private static final int MOST_INQUIRIES = 4 * Inquiries.SIDE_BY_SIDE;

  private final Process process;
  private final Outbox orders = new Outbox();
  private final Thread delivery;
  private final WorkerDesk desk;
  private final Patience patience;
  private final Semaphore inquiries = new Semaphore(MOST_INQUIRIES);
  private final Map<String, RemoteScan> scans = new ConcurrentHashMap<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private volatile boolean ready;
  private volatile @Nullable Long waitingSince;
  private volatile @Nullable String gone;

  private CollectorProcess(Process process, WorkerDesk desk, Patience patience) {
    this.process = process;
    this.desk = desk;
    this.patience = patience;
    this.delivery = Thread.ofPlatform().daemon().name("collector-orders").unstarted(this::deliver);
  }

  /** Starts it, or tells why that cannot be. */
  static CollectorProcess start(
      List<String> command, Map<String, String> settings, WorkerDesk desk, Patience patience) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(new File("/"))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().clear();
    try {
      CollectorProcess started = new CollectorProcess(builder.start(), desk, patience);
      started.begin(settings);
      return started;
    } catch (IOException e) {
      throw new CollectorGoneException("the collectors cannot be started: " + e.getMessage());
    }
  }

  private void begin(Map<String, String> settings) {
    Thread.ofPlatform().daemon().name("collector-reports").start(this::hear);
    delivery.start();
    boolean heard = false;
    try {
      say(new Order.Begin(Order.VERSION, settings, patience.beat().toMillis()));
      heard = begun.await(LONGEST_START_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!heard || !ready) {
      end("the collectors did not begin");
      throw new CollectorGoneException(String.valueOf(gone));
    }
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return gone == null && process.isAlive();
  }

  /** Begins a scan; from now on its reports go there. */
  void begin(RemoteScan scan, Order.Look look) {
    scans.put(look.scan(), scan);
    say(look);
    if (gone != null) {
      scan.broken(String.valueOf(gone));
    }
  }

  void forget(String scan) {
    scans.remove(scan);
  }

  void say(Order order) {
    orders.put(order);
  }

  private void deliver() {
    try {
      orders.deliver(process.getOutputStream());
    } catch (IOException e) {
      end("the collectors do not listen any more");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear() {
    Lines lines = new Lines(process.getInputStream());
    try {
      for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
        hear(RecordCodec.readJson(Report.class, line.get()));
      }
      end("the collectors have ended");
    } catch (IOException | RuntimeException e) {
      end("the collectors said what is no report: " + e.getMessage());
    }
  }

  private Optional<String> next(Lines lines) throws IOException {
    waitingSince = System.nanoTime();
    try {
      return lines.next();
    } finally {
      // Whoever is told of a line may take long over it: that is no silence of the process.
      waitingSince = null;
    }
  }

  private void hear(Report report) throws IOException {
    switch (report) {
      case Report.Ready(int version) -> {
        if (version != Order.VERSION) {
          throw new IOException("version " + version + " instead of " + Order.VERSION);
        }
        ready = true;
        begun.countDown();
      }
      case Report.Alive _ -> {
        // That it was heard is all there is to it.
      }
      case Report.Inquired inquired -> answer(inquired);
      case Report.OfScan ofScan -> {
        @Nullable RemoteScan scan = scans.get(ofScan.scan());
        if (scan != null) {
          scan.hear(ofScan);
        }
      }
    }
  }

  /** Beside the reports: whoever answers may have to ask the database. */
  private void answer(Report.Inquired inquired) throws IOException {
    if (!inquiries.tryAcquire()) {
      throw new IOException("more inquiries than " + MOST_INQUIRIES + " at once");
    }
    Thread.ofVirtual()
        .name("collector-inquiry")
        .start(() -> {
          Inquiry.Reply reply = desk.reply(inquired.inquiry());
          inquiries.release();
          say(new Order.Replied(inquired.number(), reply));
        });
  }

  /** Ends it when it has been silent for longer than a process that works ever is. */
  void endIfSilent() {
    @Nullable Long since = waitingSince;
    if (since != null && System.nanoTime() - since > patience.silence().toNanos()) {
      end("the collectors were silent for " + patience.silence().toSeconds() + " s");
    }
  }

  /** Ends it at once, and every scan in it. */
  void end(String why) {
    String reason = reason(why);
    process.destroyForcibly();
    delivery.interrupt();
    begun.countDown();
    // Beside this: the desk may have to ask the database.
    Thread.ofVirtual().name("collector-turns").start(desk::close);
    scans.values().forEach(scan -> scan.broken(reason));
  }

  /** The first reason counts: what follows from it is none. */
  private synchronized String reason(String why) {
    @Nullable String before = gone;
    if (before == null) {
      gone = why;
    }
    return before == null ? why : before;
  }

  @Override
  public void close() {
    end("the worker is stopping");
  }
}
