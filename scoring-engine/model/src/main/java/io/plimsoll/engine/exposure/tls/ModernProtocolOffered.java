package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsVersion;

/** The server speaks TLS 1.3, or at least 1.2 (RFC 9325 section 3.1). */
public final class ModernProtocolOffered extends ProtocolCheck {

  public ModernProtocolOffered(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(TlsEndpoint endpoint) {
    return switch (endpoint.accepted().getLast()) {
      case TLS_1_3 -> Verdict.pass("The server speaks TLS 1.3.");
      case TLS_1_2 -> Verdict.partial("The server speaks TLS 1.2 but not 1.3.");
      case SSL_3, TLS_1_0, TLS_1_1 ->
          Verdict.fail(
              Text.of("The newest version the server speaks is %s.", newest(endpoint).label()));
    };
  }

  private static TlsVersion newest(TlsEndpoint endpoint) {
    return endpoint.accepted().getLast();
  }
}
