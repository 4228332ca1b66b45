package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsVersion;

/** The server compresses nothing, so that lengths give no secrets away (RFC 9325 section 3.3). */
public final class CompressionOff extends ProtocolCheck {

  public CompressionOff(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(TlsEndpoint endpoint) {
    if (endpoint.accepted().getFirst() == TlsVersion.TLS_1_3) {
      return Verdict.pass("TLS 1.3 alone is spoken, which has no compression.");
    }
    return switch (endpoint.traits().compression()) {
      case YES -> Verdict.fail("The server compresses within TLS.");
      case NO -> Verdict.pass("The server compresses nothing within TLS.");
      case NOT_ASKED -> Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "No hello showed it.");
    };
  }
}
