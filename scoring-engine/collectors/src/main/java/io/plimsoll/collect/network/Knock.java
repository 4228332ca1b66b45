package io.plimsoll.collect.network;

import io.plimsoll.collect.guard.Connection;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Endpoint;
import io.plimsoll.collect.guard.Purpose;
import io.plimsoll.collect.probe.Names;
import io.plimsoll.collect.probe.Sight;
import io.plimsoll.collect.probe.SilentException;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.ServicePort;
import io.plimsoll.engine.exposure.fact.ServicePort.State;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands at one port of a host. Where several services may, they are asked for over one
 * connection as long as the server keeps it open, and a port that takes none is not tried again.
 */
final class Knock {
  private final Place place;
  private final List<Service> services;
  private final Visit visit;
  private final Function<Connection, Talk> talking;
  private final Map<Service, Sight> sights = new HashMap<>();
  private String address = "";
  private @Nullable Talk talk;
  private State state = State.ACCEPTS;
  private boolean opened;

  /** A port of a host that there is consent for. */
  record Place(Consent consent, DomainName host, int port) {}

  Knock(Place place, List<Service> services, Visit visit, Function<Connection, Talk> talking) {
    this.place = place;
    this.services = services;
    this.visit = visit;
    this.talking = talking;
  }

  /** Of one service; whoever comes first asks for all of them. */
  synchronized Sight sight(Service service, InstantSource clock) {
    if (sights.isEmpty()) {
      services.forEach(each -> sights.put(each, Sight.of(() -> find(each), clock)));
      hangUp();
    }
    return Objects.requireNonNull(sights.get(service));
  }

  private ServicePort find(Service service) throws IOException, InterruptedException {
    if (talk != null && talk.goesOn()) {
      try {
        return found(service, ask(talk, service));
      } catch (IOException _) {
        // It may have hung up meanwhile, so that is no answer.
      }
    }
    if (state == State.ACCEPTS) {
      hangUp();
      talk = open();
    }
    return talk == null ? fact(service, state, "", Map.of()) : found(service, heard(talk, service));
  }

  /** Null when the port takes no connection. */
  private @Nullable Talk open() throws IOException, InterruptedException {
    ownHost();
    Endpoint endpoint =
        visit
            .dialer()
            .endpoints(place.consent, Purpose.PORT, place.host, place.port, visit.lookup())
            .getFirst();
    address = endpoint.address().toString();
    try {
      Talk fresh = talking.apply(visit.dialer().open(endpoint, visit.deadline()));
      opened = true;
      return fresh;
    } catch (ConnectException e) {
      shut(e, refused(e) ? State.REFUSED : State.NO_REPLY);
    } catch (NoRouteToHostException | SocketTimeoutException e) {
      shut(e, State.NO_REPLY);
    }
    return null;
  }

  // A port that opened and then shuts has had enough of us, which says nothing about the others.
  private <E extends IOException> void shut(E failure, State shut) throws E {
    if (opened) {
      throw failure;
    }
    state = shut;
  }

  private static boolean refused(ConnectException e) {
    return String.valueOf(e.getMessage()).contains("refused");
  }

  private void ownHost() throws SilentException, InterruptedException {
    boolean elsewhere =
        visit
            .lookup()
            .answer(place.host.value(), "A")
            .map(DnsAnswer::aliases)
            .orElse(List.of())
            .stream()
            .anyMatch(alias -> Names.host(alias).filter(place.consent::covers).isEmpty());
    if (elsewhere) {
      throw new SilentException(
          UnknownReason.NOT_ATTEMPTED,
          place.host + " leads to a shared provider, which is not swept");
    }
  }

  // Once connected, whatever happens short of the protocol's own answer is only "accepts".
  private Optional<Heard> heard(Talk open, Service service) throws IOException {
    try {
      return ask(open, service);
    } catch (IOException e) {
      if (visit.deadline().passed()) {
        throw visit.deadline().exceeded();
      }
      return Optional.empty();
    }
  }

  private Optional<Heard> ask(Talk open, Service service) throws IOException {
    if (service == services.getLast()) {
      open.endSoon();
    }
    return service.speaker().speak(open);
  }

  private void hangUp() {
    if (talk != null) {
      talk.close();
      talk = null;
    }
  }

  private ServicePort found(Service service, Optional<Heard> heard) {
    return heard
        .map(answer -> speaking(service, answer))
        .orElseGet(() -> fact(service, State.ACCEPTS, "", Map.of()));
  }

  private ServicePort speaking(Service service, Heard heard) {
    boolean other = heard.details().containsKey(Speakers.OTHER);
    return fact(service, other ? State.ACCEPTS : State.SPEAKS, heard.banner(), heard.details());
  }

  private ServicePort fact(
      Service service, State state, String banner, Map<String, String> details) {
    return new ServicePort(
        service.name(), place.host.value(), address, service.port(), state, banner, details);
  }
}
