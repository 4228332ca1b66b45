package io.plimsoll.collect.email;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Lookup.Key;
import io.plimsoll.collect.probe.Names;
import io.plimsoll.collect.probe.Question;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.collect.tls.TlsProbe;
import io.plimsoll.collect.web.HttpGet;
import io.plimsoll.collect.web.WebAddress;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** SPF, DMARC, DKIM, MTA-STS, TLS-RPT, BIMI, DANE, and each mail exchanger up to STARTTLS. */
public final class EmailCollector implements Collector {
  private static final List<String> POLICIES =
      List.of("_mta-sts.", "_smtp._tls.", "default._bimi.");
  private static final int MOST_EXCHANGERS = 5;

  private final HttpGet http;
  private final MailProbe mail;

  /**
   * A collector.
   *
   * @param ehlo the name that is given as EHLO
   */
  public EmailCollector(HttpGet http, TlsProbe tls, Limits limits, String ehlo) {
    this.http = http;
    this.mail = new MailProbe(tls, limits, ehlo);
  }

  @Override
  public void collect(Consent consent, DomainName domain, Visit visit) throws InterruptedException {
    visit.look(policies(domain));
    new SpfClosure(visit).walk(domain.value());
    List<String> exchangers = exchangers(domain, visit);
    visit.look(selectors(domain, exchangers, visit));
    visit.look(exchangers.stream().map(host -> new Key("_25._tcp." + host, "TLSA")).toList());
    visit.ask(questions(consent, domain, exchangers, visit));
  }

  private static List<Key> policies(DomainName domain) {
    List<Key> keys = new ArrayList<>(List.of(new Key(domain.value(), "MX")));
    POLICIES.forEach(prefix -> keys.add(new Key(prefix + domain, "TXT")));
    // The tree walk of RFC 9989: every level up to the top, should there be no record below.
    for (String at = domain.value(); !at.isEmpty(); at = parent(at)) {
      keys.add(new Key("_dmarc." + at, "TXT"));
    }
    return keys;
  }

  private static String parent(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  private static List<String> exchangers(DomainName domain, Visit visit)
      throws InterruptedException {
    return visit.lookup().answer(domain.value(), "MX").stream()
        .flatMap(answer -> answer.all(DnsRecord.Mx.class))
        .map(DnsRecord.Mx::exchange)
        .filter(host -> !host.isEmpty())
        .distinct()
        .limit(MOST_EXCHANGERS)
        .toList();
  }

  private static List<Key> selectors(DomainName domain, List<String> exchangers, Visit visit)
      throws InterruptedException {
    Stream<String> policies =
        visit.lookup().answer(domain.value(), "TXT").stream()
            .flatMap(answer -> answer.all(DnsRecord.Txt.class))
            .map(DnsRecord.Txt::joined);
    return DkimSelectors.of(Stream.concat(exchangers.stream(), policies).toList()).stream()
        .map(selector -> new Key(selector + "._domainkey." + domain, "TXT"))
        .toList();
  }

  private List<Question> questions(
      Consent consent, DomainName domain, List<String> exchangers, Visit visit)
      throws InterruptedException {
    List<Question> questions = new ArrayList<>();
    for (String exchanger : exchangers) {
      Names.host(exchanger)
          .map(host -> new Question(Probes.SMTP, exchanger, () -> mail.ask(consent, host, visit)))
          .ifPresent(questions::add);
    }
    policyPage(domain, visit)
        .map(page ->
            new Question(Probes.HTTP, page.toString(), () -> http.fetch(consent, page, visit)))
        .ifPresent(questions::add);
    return questions;
  }

  /** Fetched only where a record announces it (RFC 8461 section 3.3: redirects not followed). */
  private static Optional<WebAddress> policyPage(DomainName domain, Visit visit)
      throws InterruptedException {
    boolean announced =
        visit
            .lookup()
            .answer("_mta-sts." + domain, "TXT")
            .filter(answer -> answer.status() == DnsAnswer.Status.FOUND)
            .isPresent();
    return announced
        ? Names.below("mta-sts", domain)
            .map(host -> WebAddress.of(true, host, "/.well-known/mta-sts.txt"))
        : Optional.empty();
  }
}
