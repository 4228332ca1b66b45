package io.plimsoll.collect.dns;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Endpoint;
import io.plimsoll.collect.guard.Purpose;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Lookup.Key;
import io.plimsoll.collect.probe.Names;
import io.plimsoll.collect.probe.Question;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.collect.resolve.AuthorityProbe;
import io.plimsoll.collect.resolve.DnssecProbe;
import io.plimsoll.collect.web.HttpGet;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import io.plimsoll.engine.exposure.fact.NameServerSeen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The records at a domain's apex and well-known names, its name servers and what each of them holds
 * itself, where its aliases lead, and its DNSSEC state.
 */
public final class DnsCollector implements Collector {
  private static final int DNS = 53;

  /** As many as a zone usefully has; more are left unasked. */
  private static final int MOST_SERVERS = 8;

  private static final List<String> APEX =
      List.of("A", "AAAA", "MX", "NS", "TXT", "SOA", "DNSKEY", "DS");

  private final DnssecProbe dnssec;
  private final AuthorityProbe authority;
  private final HttpGet http;

  public DnsCollector(DnssecProbe dnssec, AuthorityProbe authority, HttpGet http) {
    this.dnssec = dnssec;
    this.authority = authority;
    this.http = http;
  }

  @Override
  public void collect(Consent consent, DomainName domain, Visit visit) throws InterruptedException {
    visit.ask(List.of(dnssec(consent, domain, visit)));
    visit.look(keys(domain));
    new Aliases(http, visit).follow(consent, domain);
    List<String> servers = servers(domain, visit);
    visit.look(servers.stream().flatMap(DnsCollector::addresses).toList());
    visit.ask(
        servers.stream()
            .limit(MOST_SERVERS)
            .flatMap(host -> Names.host(host).stream())
            .map(host -> question(consent, domain, host, visit))
            .toList());
  }

  private Question dnssec(Consent consent, DomainName domain, Visit visit) {
    String name = domain.value();
    return new Question(Probes.DNSSEC, name, () -> dnssec.ask(consent, name, visit.deadline()));
  }

  private static List<Key> keys(DomainName domain) {
    List<Key> keys = new ArrayList<>();
    APEX.forEach(type -> keys.add(new Key(domain.value(), type)));
    Names.upwards(domain.value()).forEach(name -> keys.add(new Key(name, "CAA")));
    keys.add(new Key(Probes.NOBODY + "." + domain, "A"));
    return keys;
  }

  private static List<String> servers(DomainName domain, Visit visit) throws InterruptedException {
    return visit.lookup().answer(domain.value(), "NS").stream()
        .flatMap(answer -> answer.all(DnsRecord.Ns.class))
        .map(DnsRecord.Ns::host)
        .distinct()
        .toList();
  }

  /** Their addresses tell whether all servers stand in one network. */
  private static Stream<Key> addresses(String host) {
    return Stream.of(new Key(host, "A"), new Key(host, "AAAA"));
  }

  private Question question(Consent consent, DomainName domain, DomainName host, Visit visit) {
    return new Question(
        Probes.NAME_SERVER,
        Probes.nameServer(domain.value(), host.value()),
        () -> ask(consent, domain, host, visit));
  }

  private NameServerSeen ask(Consent consent, DomainName domain, DomainName host, Visit visit)
      throws IOException, InterruptedException {
    Endpoint endpoint =
        visit
            .dialer()
            .endpoints(consent, Purpose.NAME_SERVER, host, DNS, visit.lookup())
            .getFirst();
    return authority.ask(domain.value(), endpoint, visit.deadline());
  }
}
