package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.MailServer;
import java.time.Instant;

/** Every mail exchanger of the domain encrypts when asked (RFC 3207). */
public final class StarttlsOnEveryMx extends ExchangerCheck {

  public StarttlsOnEveryMx(CheckDefinition definition) {
    super(definition);
  }

  @Override
  String praise() {
    return "Every mail exchanger encrypts when asked.";
  }

  @Override
  Verdict at(String host, MailServer server, ObservationSet observations, Instant asOf) {
    return switch (server.startTls()) {
      case NEGOTIATED -> Verdict.pass(host + " encrypts when asked.");
      case NOT_OFFERED -> Verdict.fail(host + " does not offer STARTTLS.");
      case REFUSED -> Verdict.fail(host + " offers STARTTLS but refuses it.");
      case HANDSHAKE_FAILED ->
          Verdict.unknown(
              UnknownReason.UNSUPPORTED,
              host + " offers STARTTLS, but our handshake did not complete.");
    };
  }
}
