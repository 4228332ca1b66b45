package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsVersion;

/** Keys are bound to the handshake they come from (RFC 7627, RFC 9325 section 3.5). */
public final class ExtendedMasterSecret extends ProtocolCheck {

  public ExtendedMasterSecret(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(TlsEndpoint endpoint) {
    if (endpoint.accepted().getFirst() == TlsVersion.TLS_1_3) {
      return Verdict.pass("TLS 1.3 alone is spoken, which always binds its keys.");
    }
    return switch (endpoint.traits().extendedMasterSecret()) {
      case YES -> Verdict.pass("The server binds its keys to the handshake.");
      case NO -> Verdict.fail("The server does not bind its keys to the handshake.");
      case NOT_ASKED -> Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "No hello showed it.");
    };
  }
}
