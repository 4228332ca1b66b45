package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsProtocol;
import io.plimsoll.engine.exposure.fact.TlsProtocol.Support;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.util.Optional;

/** The server refuses SSLv3, which POODLE broke (RFC 7568 section 3). */
public final class NoSsl3 extends ProtocolCheck {

  public NoSsl3(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(TlsEndpoint endpoint) {
    Optional<Support> support =
        endpoint.protocols().stream()
            .filter(protocol -> protocol.version() == TlsVersion.SSL_3)
            .map(TlsProtocol::support)
            .findFirst();
    return switch (support.orElse(Support.UNDETERMINED)) {
      case ACCEPTED -> Verdict.fail("The server still accepts SSLv3.");
      case REFUSED -> Verdict.pass("The server refuses SSLv3.");
      case UNDETERMINED ->
          Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "SSLv3 was not asked about.");
    };
  }
}
