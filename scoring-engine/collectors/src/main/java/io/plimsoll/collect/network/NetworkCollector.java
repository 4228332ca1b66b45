package io.plimsoll.collect.network;

import io.plimsoll.collect.guard.Connection;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Endpoint;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.guard.Purpose;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Names;
import io.plimsoll.collect.probe.Question;
import io.plimsoll.collect.probe.SilentException;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.collect.tls.Observing;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import io.plimsoll.engine.exposure.fact.ServicePort;
import io.plimsoll.engine.exposure.fact.ServicePort.State;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
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
      Services.ALL.forEach(service -> questions.add(question(consent, host, service, visit)));
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

  private Question question(Consent consent, DomainName host, Service service, Visit visit) {
    return new Question(
        Probes.port(service.name()), host.value(), () -> knock(consent, host, service, visit));
  }

  private ServicePort knock(Consent consent, DomainName host, Service service, Visit visit)
      throws IOException, InterruptedException {
    ownHost(consent, host, visit);
    Endpoint endpoint =
        visit
            .dialer()
            .endpoints(consent, Purpose.PORT, host, service.port(), visit.lookup())
            .getFirst();
    Port port = new Port(host, endpoint, service);
    try (Connection connection = visit.dialer().open(endpoint, visit.deadline())) {
      return port.after(heard(connection, service, visit));
    } catch (ConnectException e) {
      return port.in(refused(e) ? State.REFUSED : State.NO_REPLY);
    } catch (NoRouteToHostException | SocketTimeoutException e) {
      return port.in(State.NO_REPLY);
    }
  }

  private static boolean refused(ConnectException e) {
    return String.valueOf(e.getMessage()).contains("refused");
  }

  private static void ownHost(Consent consent, DomainName host, Visit visit)
      throws SilentException, InterruptedException {
    boolean elsewhere =
        visit.lookup().answer(host.value(), "A").map(DnsAnswer::aliases).orElse(List.of()).stream()
            .anyMatch(alias -> Names.host(alias).filter(consent::covers).isEmpty());
    if (elsewhere) {
      throw new SilentException(
          UnknownReason.NOT_ATTEMPTED, host + " leads to a shared provider, which is not swept");
    }
  }

  // Once connected, whatever happens short of the protocol's own answer is only "accepts".
  private Optional<Heard> heard(Connection connection, Service service, Visit visit)
      throws IOException {
    try {
      return service.speaker().speak(new Talk(connection, observing, limits, userAgent));
    } catch (IOException e) {
      if (visit.deadline().passed()) {
        throw visit.deadline().exceeded();
      }
      return Optional.empty();
    }
  }

  private record Port(DomainName host, Endpoint endpoint, Service service) {
    ServicePort after(Optional<Heard> heard) {
      return heard.map(this::speaking).orElseGet(() -> in(State.ACCEPTS));
    }

    private ServicePort speaking(Heard heard) {
      boolean other = heard.details().containsKey(Speakers.OTHER);
      return fact(other ? State.ACCEPTS : State.SPEAKS, heard.banner(), heard.details());
    }

    ServicePort in(State state) {
      return fact(state, "", Map.of());
    }

    private ServicePort fact(State state, String banner, Map<String, String> details) {
      return new ServicePort(
          service.name(),
          host.value(),
          endpoint.address().toString(),
          service.port(),
          state,
          banner,
          details);
    }
  }
}
