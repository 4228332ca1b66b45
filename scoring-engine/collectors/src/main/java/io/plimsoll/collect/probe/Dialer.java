package io.plimsoll.collect.probe;

import io.plimsoll.collect.guard.Connection;
import io.plimsoll.collect.guard.Connector;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.Endpoint;
import io.plimsoll.collect.guard.Guard;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.Permission;
import io.plimsoll.collect.guard.Permission.Granted;
import io.plimsoll.collect.guard.Permission.Refused;
import io.plimsoll.collect.guard.Purpose;
import io.plimsoll.collect.guard.RefusedException;
import io.plimsoll.engine.basics.DomainName;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a name to a connection: the name is checked before it is looked up, each of its addresses
 * before it is connected to, and the connection goes to the address that was checked.
 */
public final class Dialer {
  private final Guard guard;
  private final Connector connector;

  public Dialer(Guard guard, Connector connector) {
    this.guard = guard;
    this.connector = connector;
  }

  /**
   * The places a host may be reached at, one for each permitted address, IPv4 first.
   *
   * @throws RefusedException when the guard forbids the name or all of its addresses
   * @throws IOException when the name cannot be resolved
   */
  public List<Endpoint> endpoints(
      Consent consent, Purpose purpose, DomainName host, int port, Lookup lookup)
      throws IOException, InterruptedException {
    check(consent, purpose, host, port);
    List<Endpoint> granted = new ArrayList<>();
    @Nullable Refused last = null;
    for (IpAddress address : lookup.addresses(host)) {
      Permission permission = guard.permit(consent, purpose, host, address, port);
      switch (permission) {
        case Granted yes -> granted.add(yes.endpoint());
        case Refused no -> last = no;
      }
    }
    if (granted.isEmpty() && last != null) {
      throw new RefusedException(last);
    }
    return granted;
  }

  /**
   * Asks the guard about a name before anything else is done with it.
   *
   * @throws RefusedException when it forbids the name, whatever its addresses
   */
  public void check(Consent consent, Purpose purpose, DomainName host, int port)
      throws RefusedException {
    Optional<Refused> refused = guard.refusal(consent, purpose, host, port);
    if (refused.isPresent()) {
      throw new RefusedException(refused.get());
    }
  }

  /** Notes that a redirect is not followed, wherever it leads. */
  public void redirectRefused(Consent consent, String location, String reason) {
    guard.redirectRefused(consent, location, reason);
  }

  /** Connects to one checked place. */
  public Connection open(Endpoint endpoint, Deadline deadline)
      throws IOException, InterruptedException {
    return connector.open(endpoint, deadline);
  }

  /** Connects to the first of a host's permitted addresses that takes the connection. */
  public Connection dial(
      Consent consent, Purpose purpose, DomainName host, int port, Lookup lookup, Deadline deadline)
      throws IOException, InterruptedException {
    List<Endpoint> endpoints = endpoints(consent, purpose, host, port, lookup);
    for (Endpoint endpoint : endpoints.subList(0, endpoints.size() - 1)) {
      try {
        return open(endpoint, deadline);
      } catch (ConnectException | NoRouteToHostException e) {
        continue;
      }
    }
    return open(endpoints.getLast(), deadline);
  }
}
