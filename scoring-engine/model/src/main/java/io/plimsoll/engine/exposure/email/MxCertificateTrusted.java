package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.time.Instant;

/** Every mail exchanger's certificate leads to a public root, as MTA-STS asks (RFC 8461 4.2). */
public final class MxCertificateTrusted extends ExchangerTlsCheck {

  public MxCertificateTrusted(CheckDefinition definition) {
    super(definition);
  }

  @Override
  String praise() {
    return "Every mail exchanger's certificate leads to a trusted root.";
  }

  @Override
  Verdict behind(String host, TlsEndpoint tls, ObservationSet observations, Instant asOf) {
    return switch (tls.trust().status()) {
      case TRUSTED -> Verdict.pass(host + "'s certificate leads to a trusted root.");
      case INCOMPLETE -> Verdict.partial(host + " leaves out an intermediate certificate.");
      case SELF_SIGNED -> Verdict.fail(host + "'s certificate is signed by itself.");
      case UNKNOWN_ROOT -> Verdict.fail(host + "'s certificate leads to no public root.");
      case INVALID -> Verdict.fail(host + "'s certificate chain does not hold.");
      case NOT_JUDGED ->
          Verdict.unknown(UnknownReason.NOT_ATTEMPTED, host + "'s chain was not validated.");
    };
  }
}
