package io.plimsoll.collect;

import io.plimsoll.collect.brand.BrandCollector;
import io.plimsoll.collect.dns.DnsCollector;
import io.plimsoll.collect.email.EmailCollector;
import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.email.SharedExchangers;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.Connector;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.Guard;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.guard.OutboundAudit;
import io.plimsoll.collect.guard.Pace;
import io.plimsoll.collect.guard.PortRules;
import io.plimsoll.collect.guard.Ticker;
import io.plimsoll.collect.network.NetworkCollector;
import io.plimsoll.collect.network.Services;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Deduction;
import io.plimsoll.collect.probe.Dialer;
import io.plimsoll.collect.probe.Journal;
import io.plimsoll.collect.probe.Lookup;
import io.plimsoll.collect.probe.Progress;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.collect.resolve.AuthorityProbe;
import io.plimsoll.collect.resolve.DnssecProbe;
import io.plimsoll.collect.resolve.Resolver;
import io.plimsoll.collect.tls.Observing;
import io.plimsoll.collect.tls.TlsCollector;
import io.plimsoll.collect.tls.TlsProbe;
import io.plimsoll.collect.tls.TrustJudge;
import io.plimsoll.collect.vendor.VendorCollector;
import io.plimsoll.collect.web.HttpGet;
import io.plimsoll.collect.web.WebCollector;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Observation;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at companies from outside. One scanner serves all scans of a process, because the pace
 * towards an address has to hold over all of them.
 */
public final class Scanner {
  private final Ticker ticker;
  private final Deduction deduction;
  private final InstantSource clock;
  private final String vantage;
  private final Limits limits;
  private final ScanAudits audits;
  private final Resolver resolver;
  private final Dialer dialer;
  private final HttpGet http;
  private final Map<Group, Collector> collectors = new EnumMap<>(Group.class);

  /** A scanner that recognises no software, for want of fingerprints. */
  public Scanner(CollectorConfig config, OutboundAudit audit, InstantSource clock) {
    this(config, audit, Deduction.NONE, MailMemory.NONE, CommonPace.ALONE, clock);
  }

  /**
   * A scanner.
   *
   * @param audit hears every outbound decision of every scan
   * @param deduction what it reads from an observation, as the software in a banner
   * @param memory what it shares with other scanners about mail exchangers of providers
   * @param common what it keeps to towards each address together with other scanners
   */
  public Scanner(
      CollectorConfig config,
      OutboundAudit audit,
      Deduction deduction,
      MailMemory memory,
      CommonPace common,
      InstantSource clock) {
    this.ticker = Ticker.system();
    this.deduction = deduction;
    this.clock = clock;
    this.vantage = config.vantage();
    this.limits = config.limits();
    PortRules ports = new PortRules(Services.ports(), config.ports());
    this.audits = new ScanAudits(audit);
    Guard guard = new Guard(config.addresses(), ports, config.optOut(), audits, clock);
    Pace pace = new Pace(config.pace(), config.addresses(), common, ticker);
    this.resolver = new Resolver(config.resolver(), guard, pace, limits);
    Connector connector = new Connector(guard, pace, limits);
    this.dialer = new Dialer(guard, connector);
    TrustJudge judge = TrustJudge.publicRootsAnd(config.trustAnchors());
    Observing observing = new Observing();
    this.http = new HttpGet(observing, judge, limits, config.userAgent(), clock);
    TlsProbe tls = new TlsProbe(observing, judge, clock);
    DnssecProbe dnssec = new DnssecProbe(resolver);
    AuthorityProbe authority = new AuthorityProbe(connector, pace, limits);
    collectors.put(Group.DNS, new DnsCollector(dnssec, authority, http));
    collectors.put(
        Group.EMAIL,
        new EmailCollector(
            http,
            tls,
            dnssec,
            limits,
            config.scannerName(),
            new SharedExchangers(memory, config.mailServersFresh(), ticker, clock)));
    collectors.put(Group.WEB, new WebCollector(http));
    collectors.put(Group.TLS, new TlsCollector(tls));
    collectors.put(Group.NETWORK, new NetworkCollector(observing, limits, config.userAgent()));
    collectors.put(Group.VENDOR, new VendorCollector());
    collectors.put(Group.BRAND, new BrandCollector());
  }

  /**
   * Scans, and returns when every question has its reading, the budget is spent, the listener
   * cancels or the thread is interrupted.
   *
   * @throws IllegalStateException when another scan runs under the same consent reference
   * @return one observation for each probe and asset, in the order in which they were made
   */
  public List<Observation> scan(ScanRequest request, ScanListener listener) {
    Journal journal = new Journal(clock, vantage, deduction, listener::observed);
    Groups groups = new Groups(collectors, request.groups(), listener);
    try (var following = audits.follow(request.consent().reference(), listener)) {
      for (DomainName domain : request.domains()) {
        Scene scene = scene(request.consent(), journal, request.anew());
        groups.run(
            request.consent(),
            domain,
            request.left(domain),
            tally -> visit(scene, listener, tally));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return journal.observations();
  }

  /** Looks for the proof that a domain is its owner's. */
  public OwnershipProbe ownership() {
    return new OwnershipProbe(
        http,
        consent ->
            visit(scene(consent, unread(), false), ScanListener.SILENT, (done, total) -> {}));
  }

  /** Answers from the configured resolver, for what evaluates policies without a scan. */
  public DnsLookups lookups(Consent consent) {
    return scene(consent, unread(), false).lookup().lookups();
  }

  /** For what nobody reads afterwards. */
  private Journal unread() {
    return new Journal(clock, vantage, Deduction.NONE, seen -> {});
  }

  /** One domain's budget, counted from now, and the names asked within it. */
  private Scene scene(Consent consent, Journal journal, boolean anew) {
    Deadline deadline = Deadline.budget(ticker, limits.target());
    return new Scene(
        new Lookup(resolver, consent, deadline, journal, clock), journal, deadline, anew);
  }

  private Visit visit(Scene scene, ScanListener listener, Progress progress) {
    return new Visit(
        scene.lookup(),
        dialer,
        scene.journal(),
        scene.deadline(),
        listener::cancelled,
        scene.anew(),
        clock,
        progress);
  }

  private record Scene(Lookup lookup, Journal journal, Deadline deadline, boolean anew) {}
}
