package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsVersion;

/** Renegotiations are bound to the connection they belong to (RFC 5746 section 3). */
public final class SecureRenegotiation extends ProtocolCheck {

  public SecureRenegotiation(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(TlsEndpoint endpoint) {
    if (endpoint.accepted().getFirst() == TlsVersion.TLS_1_3) {
      return Verdict.pass("TLS 1.3 alone is spoken, which has no renegotiation.");
    }
    return switch (endpoint.traits().secureRenegotiation()) {
      case YES -> Verdict.pass("The server binds renegotiations to their connection.");
      case NO -> Verdict.fail("The server does not bind renegotiations to their connection.");
      case NOT_ASKED -> Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "No hello showed it.");
    };
  }
}
