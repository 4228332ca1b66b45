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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fixed ports of a company's own addresses. A name that leads to somebody else's host by an
 * alias is not swept: that address serves strangers too.
 */
public final class NetworkCollector implements Collector {
  private static final List<String> OWN_HOSTS = List.of("mail", "remote", "vpn", "www");
  private static final int MOST_HOSTS = 4;

  private final Map<Integer, List<Service>> services;
  private final Observing observing;
  private final Limits limits;
  private final String userAgent;

  public NetworkCollector(Observing observing, Limits limits, String userAgent) {
    this(Services.ALL, observing, limits, userAgent);
  }

  private NetworkCollector(
      List<Service> services, Observing observing, Limits limits, String userAgent) {
    this.services = Services.byPort(services);
    this.observing = observing;
    this.limits = limits;
    this.userAgent = userAgent;
  }

  /** The same without a word to whoever opens: what is open, not who lives there. */
  public NetworkCollector connecting() {
    List<Service> silent =
        services.values().stream().map(List::getFirst).map(Service::silent).toList();
    return new NetworkCollector(silent, observing, limits, userAgent);
  }

  @Override
  public void collect(Consent consent, DomainName domain, Visit visit) throws InterruptedException {
    List<Question> questions = new ArrayList<>();
    for (DomainName host : hosts(domain, visit)) {
      services.forEach(
          (port, each) -> questions.addAll(questions(new Place(consent, host, port), each, visit)));
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

  private List<Question> questions(Place place, List<Service> services, Visit visit) {
    Knock knock = new Knock(place, services, visit, this::talk);
    return services.stream()
        .map(service ->
            new Question(
                Probes.port(service.name()),
                place.host().value(),
                clock -> knock.sight(service, clock)))
        .toList();
  }

  private Talk talk(Connection connection) {
    return new Talk(connection, observing, limits, userAgent);
  }
}
