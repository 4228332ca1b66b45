package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.AccountsExposed;
import io.plimsoll.engine.exposure.fact.DeclaredVendors;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnssecStatus;
import io.plimsoll.engine.exposure.fact.Fact;
import io.plimsoll.engine.exposure.fact.HstsPreloaded;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.IncidentsKnown;
import io.plimsoll.engine.exposure.fact.MailServer;
import io.plimsoll.engine.exposure.fact.NameServerSeen;
import io.plimsoll.engine.exposure.fact.ServicePort;
import io.plimsoll.engine.exposure.fact.SoftwareSeen;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;

/** Whether a host answers us at all: only then does a port without a reply say anything. */
enum Reachability {
  ANSWERS,
  /** A port nobody uses accepted too: something in front accepts for every port. */
  ANSWERS_EVERYTHING,
  SILENT;

  private static final String CANARY = Probes.port("canary");

  static Reachability of(String host, ObservationSet observations) {
    if (observations
        .fact(CANARY, host, ServicePort.class)
        .filter(Reachability::accepts)
        .isPresent()) {
      return ANSWERS_EVERYTHING;
    }
    return observations.observations().stream().anyMatch(seen -> isAnswerOf(host, seen))
        ? ANSWERS
        : SILENT;
  }

  private static boolean accepts(ServicePort canary) {
    return switch (canary.state()) {
      case SPEAKS, ACCEPTS -> true;
      case REFUSED, NO_REPLY -> false;
    };
  }

  private static boolean isAnswerOf(String host, Observation seen) {
    return seen.reading() instanceof Answered(Fact fact) && isAnswerOf(host, fact);
  }

  private static boolean isAnswerOf(String host, Fact fact) {
    return switch (fact) {
      case ServicePort port ->
          port.host().equals(host) && port.state() != ServicePort.State.NO_REPLY;
      case TlsEndpoint endpoint -> endpoint.host().equals(host);
      case MailServer server -> server.host().equals(host);
      case HttpExchange exchange -> isAt(host, exchange);
      case DnsAnswer _,
          DnssecStatus _,
          HstsPreloaded _,
          NameServerSeen _,
          SoftwareSeen _,
          DeclaredVendors _,
          IncidentsKnown _,
          AccountsExposed _ ->
          false;
    };
  }

  private static boolean isAt(String host, HttpExchange exchange) {
    return WebAddress.parse(exchange.first().url())
        .filter(address -> address.host().equals(host))
        .isPresent();
  }
}
