package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.MailServer;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.time.Instant;

/** A check of what every mail exchanger shows behind STARTTLS; those without TLS are left out. */
abstract class ExchangerTlsCheck extends ExchangerCheck {

  ExchangerTlsCheck(CheckDefinition definition) {
    super(definition);
  }

  /** The conclusion about one mail exchanger that negotiated TLS. */
  abstract Verdict behind(String host, TlsEndpoint tls, ObservationSet observations, Instant asOf);

  @Override
  final Verdict at(String host, MailServer server, ObservationSet observations, Instant asOf) {
    TlsEndpoint tls = server.tls();
    return tls == null
        ? Verdict.notApplicable(host + " shows no TLS.")
        : behind(host, tls, observations, asOf);
  }
}
