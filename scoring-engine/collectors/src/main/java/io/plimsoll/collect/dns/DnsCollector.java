package io.plimsoll.collect.dns;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Lookup;
import io.plimsoll.collect.probe.Question;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.collect.resolve.DnssecProbe;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.ArrayList;
import java.util.List;

/** The records at a domain's apex and well-known names, its name servers, and its DNSSEC state. */
public final class DnsCollector implements Collector {
  private static final List<String> APEX = List.of("A", "AAAA", "MX", "NS", "TXT", "CAA", "SOA");

  /** Names under which small companies run their services, and leave aliases dangling. */
  private static final List<String> USUAL_NAMES =
      List.of(
          "www",
          "mail",
          "webmail",
          "autodiscover",
          "remote",
          "vpn",
          "shop",
          "blog",
          "help",
          "support",
          "status",
          "portal",
          "cdn",
          "dev",
          "staging");

  /** Random enough that nobody has it: an answer means that every name has one. */
  private static final String NOBODY = "plimsoll-wildcard-probe-7f3a9c";

  private final DnssecProbe dnssec;

  public DnsCollector(DnssecProbe dnssec) {
    this.dnssec = dnssec;
  }

  @Override
  public void collect(Consent consent, DomainName domain, Visit visit) throws InterruptedException {
    visit.ask(
        List.of(
            new Question(
                Probes.DNSSEC,
                domain.value(),
                () -> dnssec.ask(consent, domain.value(), visit.deadline()))));
    visit.look(keys(domain));
    visit.look(nameServers(domain, visit));
  }

  private static List<Lookup.Key> keys(DomainName domain) {
    List<Lookup.Key> keys = new ArrayList<>();
    APEX.forEach(type -> keys.add(new Lookup.Key(domain.value(), type)));
    USUAL_NAMES.forEach(label -> keys.add(new Lookup.Key(label + "." + domain, "CNAME")));
    USUAL_NAMES.forEach(label -> keys.add(new Lookup.Key(label + "." + domain, "A")));
    keys.add(new Lookup.Key(NOBODY + "." + domain, "A"));
    return keys;
  }

  /** Their addresses tell whether all servers stand in one network. */
  private static List<Lookup.Key> nameServers(DomainName domain, Visit visit)
      throws InterruptedException {
    return visit
        .lookup()
        .answer(domain.value(), "NS")
        .map(answer -> answer.all(DnsRecord.Ns.class).map(DnsRecord.Ns::host))
        .stream()
        .flatMap(hosts -> hosts)
        .map(host -> new Lookup.Key(host, "A"))
        .toList();
  }
}
