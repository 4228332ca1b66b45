package io.plimsoll.collect.email;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Lookup.Key;
import io.plimsoll.collect.probe.Names;
import io.plimsoll.collect.probe.Question;
import io.plimsoll.collect.probe.Question.Asking;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.collect.resolve.DnssecProbe;
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
  private static final int MOST_EXCHANGERS = 8;

  private final HttpGet http;
  private final MailProbe mail;
  private final DnssecProbe dnssec;
  private final SharedExchangers providers;

  /**
   * A collector.
   *
   * @param ehlo the name that is given as EHLO
   * @param providers the exchangers that scans share
   */
  public EmailCollector(
      HttpGet http,
      TlsProbe tls,
      DnssecProbe dnssec,
      Limits limits,
      String ehlo,
      SharedExchangers providers) {
    this.http = http;
    this.dnssec = dnssec;
    this.providers = providers;
    this.mail = new MailProbe(tls, limits, ehlo);
  }

  @Override
  public void collect(Consent consent, DomainName domain, Visit visit) throws InterruptedException {
    visit.look(policies(domain));
    visit.look(ReportConsents.keys(domain.value(), visit));
    new SpfClosure(visit).walk(domain.value());
    List<String> exchangers = exchangers(domain, visit);
    visit.look(selectors(domain, exchangers, visit));
    visit.look(exchangers.stream().flatMap(EmailCollector::records).toList());
    visit.ask(questions(consent, domain, exchangers, visit));
  }

  private static List<Key> policies(DomainName domain) {
    List<Key> keys = new ArrayList<>(List.of(new Key(domain.value(), "MX")));
    POLICIES.forEach(prefix -> keys.add(new Key(prefix + domain, "TXT")));
    // The tree walk of RFC 9989: every level up to the top, should there be no record below.
    Names.upwards(domain.value()).forEach(name -> keys.add(new Key("_dmarc." + name, "TXT")));
    return keys;
  }

  /** What the DNS says of a mail exchanger: its addresses and its pinned certificates. */
  private static Stream<Key> records(String host) {
    return Stream.of(new Key(host, "A"), new Key(host, "AAAA"), new Key(pins(host), "TLSA"));
  }

  private static String pins(String host) {
    return "_25._tcp." + host;
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
          .map(host -> exchanger(consent, exchanger, host, visit))
          .ifPresent(questions::add);
      if (found(pins(exchanger), "TLSA", visit)) {
        questions.add(validated(consent, pins(exchanger), visit));
      }
    }
    policyPage(domain, visit)
        .map(page ->
            new Question(Probes.HTTP, page.toString(), () -> http.fetch(consent, page, visit)))
        .ifPresent(questions::add);
    return questions;
  }

  /** What a provider's host showed counts for all scans; a company's own is asked every time. */
  private Question exchanger(Consent consent, String asset, DomainName host, Visit visit) {
    Asking dialogue = () -> mail.ask(consent, host, visit);
    return consent.covers(host)
        ? new Question(Probes.SMTP, asset, dialogue)
        : new Question(Probes.SMTP, asset, _ -> providers.look(consent, host, visit, dialogue));
  }

  /** Fetched only where a record announces it (RFC 8461 section 3.3: redirects not followed). */
  private static Optional<WebAddress> policyPage(DomainName domain, Visit visit)
      throws InterruptedException {
    return found("_mta-sts." + domain, "TXT", visit)
        ? Names.below("mta-sts", domain)
            .map(host -> WebAddress.of(true, host, "/.well-known/mta-sts.txt"))
        : Optional.empty();
  }

  private static boolean found(String name, String type, Visit visit) throws InterruptedException {
    return visit
        .lookup()
        .answer(name, type)
        .filter(answer -> answer.status() == DnsAnswer.Status.FOUND)
        .isPresent();
  }

  /** Pinned certificates count only where the DNS that pins them validates (RFC 7672 2.2.3). */
  private Question validated(Consent consent, String name, Visit visit) {
    return new Question(Probes.DNSSEC, name, () -> dnssec.ask(consent, name, visit.deadline()));
  }
}
