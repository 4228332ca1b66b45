package io.plimsoll.collect.process;

import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.Scanner;
import io.plimsoll.collect.probe.Deduction;
import io.plimsoll.engine.loader.RecordCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The collectors as a process: orders come in, reports go out, and when the worker is gone so is
 * this. One process serves all scans of a worker, because the pace towards an address has to hold
 * over all of them.
 */
public final class CollectorMain {
  private final Scanner scanner;
  private final Reporter reporter;
  private final Inquiries inquiries;
  private final Map<String, ScanReports> scans = new ConcurrentHashMap<>();

  private CollectorMain(Map<String, String> settings, Reporter reporter) {
    this.reporter = reporter;
    this.inquiries = new Inquiries(reporter);
    this.scanner =
        new Scanner(
            CollectorConfig.of(settings),
            decision -> {},
            Deduction.NONE,
            inquiries,
            inquiries.pace(),
            InstantSource.system());
  }

  /** Serves standard input until it ends. */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    // Reports alone may go to standard output, whatever a library has to say.
    System.setOut(System.err);
    try {
      serve(System.in, out);
    } catch (IOException | RuntimeException e) {
      System.err.println("collectors: " + e);
      Runtime.getRuntime().halt(2);
    }
    Runtime.getRuntime().halt(0);
  }

  private static void serve(InputStream in, PrintStream out) throws IOException {
    Lines lines = new Lines(in);
    if (!(order(lines) instanceof Order.Begin(int version, var settings, long beatMillis))
        || version != Order.VERSION) {
      throw new IOException("the first line must begin version " + Order.VERSION);
    }
    Reporter reporter = new Reporter(out);
    CollectorMain collectors = new CollectorMain(settings, reporter);
    reporter.say(new Report.Ready(Order.VERSION));
    Thread.ofPlatform().daemon().name("beat").start(() -> beat(reporter, beatMillis));
    collectors.obey(lines);
  }

  // Not a virtual thread: those share what may have come to a stand.
  private static void beat(Reporter reporter, long millis) {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(millis);
        reporter.say(new Report.Alive());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable Order order(Lines lines) throws IOException {
    Optional<String> line = lines.next();
    return line.isPresent() ? RecordCodec.readJson(Order.class, line.get()) : null;
  }

  private void obey(Lines lines) throws IOException {
    for (Order order = order(lines); order != null; order = order(lines)) {
      switch (order) {
        case Order.Begin _ -> throw new IOException("begun twice");
        case Order.Look look -> Thread.ofVirtual().start(() -> look(look));
        case Order.Replied(long number, Inquiry.Reply reply) -> inquiries.hear(number, reply);
        case Order.Cancel(String scan) -> {
          @Nullable ScanReports reports = scans.get(scan);
          if (reports != null) {
            reports.cancel();
          }
        }
      }
    }
  }

  private void look(Order.Look look) {
    ScanReports reports = new ScanReports(look.scan(), reporter);
    scans.put(look.scan(), reports);
    try {
      scanner.scan(look.request(), reports);
      reporter.say(new Report.Over(look.scan()));
    } catch (RuntimeException e) {
      reporter.say(new Report.Broken(look.scan(), String.valueOf(e.getMessage())));
    } finally {
      scans.remove(look.scan());
    }
  }
}
