package io.plimsoll.collect.network;

import io.plimsoll.collect.guard.Connection;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.network.Knock.Place;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Names;
import io.plimsoll.collect.probe.Question;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.collect.tls.Observing;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fixed ports of a company's own addresses. A name that leads to somebody else's host by an
 * alias is not swept: that address serves strangers too.
 */
public final class NetworkCollector implements Collector {
  private static final List<String> OWN_HOSTS = List.of("mail", "remote", "vpn", "www");
  private static final int MOST_HOSTS = 4;

  private final Observing observing;
  private final Limits limits;
  private final String userAgent;

  public NetworkCollector(Observing observing, Limits limits, String userAgent) {
    this.observing = observing;
    this.limits = limits;
    this.userAgent = userAgent;
  }

  @Override
  public void collect(Consent consent, DomainName domain, Visit visit) throws InterruptedException {
    List<Question> questions = new ArrayList<>();
    for (DomainName host : hosts(domain, visit)) {
      Services.ports().stream()
          .flatMap(port -> questions(consent, host, port, visit))
          .forEach(questions::add);
    }
    visit.ask(questions);
  }

  /** The apex, and the usual hosts that stand at addresses of their own. */
  private static List<DomainName> hosts(DomainName domain, Visit visit)
      throws InterruptedException {
    List<DomainName> hosts = new ArrayList<>(List.of(domain));
    Set<DnsRecord> addresses = new HashSet<>(records(domain, visit));
    for (String label : OWN_HOSTS) {
      Optional<DomainName> host = Names.below(label, domain);
      if (host.isPresent() && hosts.size() < MOST_HOSTS) {
        List<DnsRecord> found = records(host.get(), visit);
        if (!found.isEmpty() && addresses.addAll(found)) {
          hosts.add(host.get());
        }
      }
    }
    return hosts;
  }

  private static List<DnsRecord> records(DomainName host, Visit visit) throws InterruptedException {
    return visit.lookup().answer(host.value(), "A").map(DnsAnswer::records).orElse(List.of());
  }

  private Stream<Question> questions(Consent consent, DomainName host, int port, Visit visit) {
    List<Service> services = Services.at(port);
    Knock knock = new Knock(new Place(consent, host, port), services, visit, this::talk);
    return services.stream()
        .map(service ->
            new Question(
                Probes.port(service.name()), host.value(), clock -> knock.sight(service, clock)));
  }

  private Talk talk(Connection connection) {
    return new Talk(connection, observing, limits, userAgent);
  }
}
