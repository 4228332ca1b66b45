package io.plimsoll.collect.process;

import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.ScanRequest;
import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.OutboundAudit;
import io.plimsoll.engine.exposure.Observation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at companies through a process of its own, which is started when it is first needed and
 * again after it has gone. A scan that was in it goes on in the next one, behind the turns that
 * were finished.
 */
public final class RemoteScanner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteScanner.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final List<List<String>> commands;
  private final Map<String, String> settings;
  private final Function<Observation, List<Observation>> deduction;
  private final OutboundAudit audit;
  private final MailMemory memory;
  private final CommonPace common;
  private final CollectorConfig config;
  private final Patience patience;
  private @Nullable CollectorProcess process;

  /**
   * @param commands ways to start it, the best first; see {@link CollectorCommand}
   * @param settings the keys below {@code plimsoll.collect.}
   * @param deduction what can be read from an observation without asking anybody
   * @param audit hears every outbound decision of every scan
   * @param memory what is shared with other scanners about mail exchangers of providers
   * @param common what is kept to towards each address together with other scanners
   * @param patience when a process is ended
   */
  public RemoteScanner(
      List<List<String>> commands,
      Map<String, String> settings,
      Function<Observation, List<Observation>> deduction,
      OutboundAudit audit,
      MailMemory memory,
      CommonPace common,
      Patience patience) {
    this.commands = List.copyOf(commands);
    this.settings = Map.copyOf(settings);
    this.deduction = deduction;
    this.audit = audit;
    this.memory = memory;
    this.common = common;
    this.config = CollectorConfig.of(settings);
    this.patience = patience;
  }

  /**
   * Scans as {@link io.plimsoll.collect.Scanner#scan} does; what was seen is told to the listener
   * alone.
   *
   * @throws CollectorGoneException when the process ended or had to be ended again and again before
   *     the scan was over
   */
  public void scan(ScanRequest request, ScanListener listener) {
    Resumption scan = new Resumption(request, listener);
    boolean over = false;
    while (!over && scan.goesOn()) {
      over = attempt(scan);
    }
  }

  private boolean attempt(Resumption scan) {
    try {
      scan(scan);
      return true;
    } catch (CollectorGoneException e) {
      LOG.warn("the collectors were lost in scan {}", scan.left().consent().reference(), e);
      scan.lost(e);
      return false;
    }
  }

  private void scan(Resumption whole) {
    ScanRequest request = whole.left();
    CollectorProcess running = running();
    RemoteScan scan = new RemoteScan(request, whole, deduction, audit);
    Order.Look look = Order.Look.of(request);
    running.begin(scan, look);
    try {
      follow(scan, look.scan(), running, request, whole);
    } finally {
      running.forget(look.scan());
    }
    scan.check();
  }

  private void follow(
      RemoteScan scan,
      String name,
      CollectorProcess running,
      ScanRequest request,
      ScanListener listener) {
    long end = System.nanoTime() + budget(request).toNanos();
    boolean stopping = false;
    boolean interrupted = false;
    boolean over = false;
    while (!over) {
      try {
        over = scan.isOverWithin(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      if (!stopping && (interrupted || listener.cancelled())) {
        stopping = true;
        end = Math.min(end, System.nanoTime() + patience.grace().toNanos());
        running.say(new Order.Cancel(name));
      }
      if (!over) {
        running.endIfSilent();
        if (System.nanoTime() - end > 0) {
          running.end("the collectors passed their deadline");
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration budget(ScanRequest request) {
    return config.limits().target().multipliedBy(request.domains().size()).plus(patience.grace());
  }

  private synchronized CollectorProcess running() {
    @Nullable CollectorProcess present = process;
    if (present == null || !present.alive()) {
      present = started();
      process = present;
    }
    return present;
  }

  private CollectorProcess started() {
    @Nullable CollectorGoneException last = null;
    for (List<String> command : commands) {
      try {
        return CollectorProcess.start(command, settings, desk(), patience);
      } catch (CollectorGoneException e) {
        LOG.warn(
            "collectors could not be started as {}: {}", command.subList(0, 2), e.getMessage());
        last = e;
      }
    }
    throw last == null ? new CollectorGoneException("no way to start the collectors") : last;
  }

  /** One for each process: what it was given the turn for, no other may speak about. */
  private WorkerDesk desk() {
    return new WorkerDesk(memory, common, config, InstantSource.system());
  }

  /** The running process's id; empty before the first scan. */
  public synchronized OptionalLong pid() {
    return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
  }

  @Override
  public synchronized void close() {
    if (process != null) {
      process.close();
    }
  }
}
