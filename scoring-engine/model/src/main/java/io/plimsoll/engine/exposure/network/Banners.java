package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Reading.Answered;
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
import java.util.List;
import java.util.stream.Stream;

/** The words in which a server names its software. */
final class Banners {

  private Banners() {}

  static List<String> of(Observation seen) {
    return seen.reading() instanceof Answered(Fact fact) ? of(fact) : List.of();
  }

  private static List<String> of(Fact fact) {
    return switch (fact) {
      case HttpExchange page ->
          Stream.of("Server", "X-Powered-By")
              .flatMap(name -> page.last().values(name).stream())
              .toList();
      case ServicePort port -> port.banner().isEmpty() ? List.of() : List.of(port.banner());
      case MailServer server -> List.of(server.greeting());
      case SoftwareSeen software -> List.of(software.source());
      case DnsAnswer _,
          DnssecStatus _,
          HstsPreloaded _,
          NameServerSeen _,
          TlsEndpoint _,
          DeclaredVendors _,
          IncidentsKnown _,
          AccountsExposed _ ->
          List.of();
    };
  }
}
