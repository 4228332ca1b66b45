package io.plimsoll.bench.exposure;

import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.guard.Connector;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.Guard;
import io.plimsoll.collect.guard.Pace;
import io.plimsoll.collect.guard.PortRules;
import io.plimsoll.collect.guard.Ticker;
import io.plimsoll.collect.network.NetworkCollector;
import io.plimsoll.collect.network.Services;
import io.plimsoll.collect.probe.Dialer;
import io.plimsoll.collect.probe.Journal;
import io.plimsoll.collect.probe.Lookup;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.collect.resolve.Resolver;
import io.plimsoll.collect.tls.Observing;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.fact.ServicePort;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The collector of ports as the scanner runs it, guard, audit, pace and observations included, but
 * without a word to whoever opens: nmap -sT's work. As nmap is given addresses, names that were
 * looked up in one run are known in the next.
 */
final class PortSweep {
  private final CollectorConfig config;
  private final Budget budget;
  private final NetworkCollector collector;
  private final Resolver resolver;
  private final Dialer dialer;
  private final Ticker ticker = Ticker.system();
  private final InstantSource clock = InstantSource.system();
  private final Map<String, Lookup> lookups = new ConcurrentHashMap<>();

  PortSweep(CollectorConfig config, Budget budget) {
    this.config = config;
    this.budget = budget;
    PortRules ports = new PortRules(Services.ports(), config.ports());
    Guard guard = new Guard(config.addresses(), ports, config.optOut(), decision -> {}, clock);
    Pace pace = new Pace(config.pace(), config.addresses(), ticker);
    this.resolver = new Resolver(config.resolver(), guard, pace, config.limits());
    this.dialer = new Dialer(guard, new Connector(guard, pace, config.limits()));
    this.collector =
        new NetworkCollector(new Observing(), config.limits(), config.userAgent()).connecting();
  }

  /** The ports that are seen of each domain, so many domains at once. */
  Map<String, List<ServicePort>> run(Collection<String> domains, int atOnce)
      throws InterruptedException {
    Map<String, List<ServicePort>> seen = new ConcurrentHashMap<>();
    try (ExecutorService scans =
        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      List<Callable<Void>> all = domains.stream().map(domain -> scan(domain, seen)).toList();
      for (Future<Void> scan : scans.invokeAll(all)) {
        scan.resultNow();
      }
    }
    return seen;
  }

  private Callable<Void> scan(String domain, Map<String, List<ServicePort>> seen) {
    return () -> {
      Consent consent = Bed.consent(domain);
      Journal journal = journal();
      Visit visit =
          new Visit(
              lookups.computeIfAbsent(domain, name -> lookup(consent)),
              dialer,
              journal,
              deadline(),
              budget::spent,
              false,
              clock,
              (done, total) -> {});
      collector.collect(consent, new DomainName(domain), visit);
      seen.put(domain, PortRound.ports(journal.observations()));
      return null;
    };
  }

  private Lookup lookup(Consent consent) {
    return new Lookup(resolver, consent, deadline(), journal(), clock);
  }

  private Deadline deadline() {
    return Deadline.budget(ticker, config.limits().target());
  }

  private Journal journal() {
    return new Journal(clock, config.vantage(), observation -> List.of(), observation -> {});
  }
}
