package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsProtocol;
import io.plimsoll.engine.exposure.fact.TlsProtocol.Support;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.util.List;
import java.util.stream.Stream;

/** The server refuses SSLv3 (RFC 7568), TLS 1.0 and TLS 1.1 (RFC 8996). */
public final class NoLegacyProtocol extends ProtocolCheck {

  public NoLegacyProtocol(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(TlsEndpoint endpoint) {
    List<String> legacy =
        endpoint.accepted().stream()
            .filter(TlsVersion::isDeprecated)
            .map(TlsVersion::label)
            .toList();
    if (!legacy.isEmpty()) {
      return Verdict.fail(Text.of("The server still accepts %s.", String.join(", ", legacy)));
    }
    return allRefused(endpoint)
        ? Verdict.pass("The server refuses every TLS version before 1.2.")
        : Verdict.unknown(
            UnknownReason.NOT_ATTEMPTED, "Not every version before TLS 1.2 was asked about.");
  }

  private static boolean allRefused(TlsEndpoint endpoint) {
    List<TlsVersion> refused =
        endpoint.protocols().stream()
            .filter(protocol -> protocol.support() == Support.REFUSED)
            .map(TlsProtocol::version)
            .toList();
    return Stream.of(TlsVersion.values())
        .filter(TlsVersion::isDeprecated)
        .allMatch(refused::contains);
  }
}
