package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.util.List;

/** A stolen server key does not open recorded traffic (RFC 9325 section 4.1). */
public final class ForwardSecrecy extends ProtocolCheck {

  public ForwardSecrecy(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(TlsEndpoint endpoint) {
    List<Boolean> secret =
        endpoint.protocols().stream()
            .flatMap(protocol ->
                protocol.suites().stream()
                    .map(suite -> CipherSuites.isForwardSecret(protocol.version(), suite)))
            .toList();
    if (secret.isEmpty()) {
      return Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "No cipher suite was recorded.");
    }
    if (!secret.contains(true)) {
      return Verdict.fail("No accepted cipher suite has forward secrecy.");
    }
    return secret.contains(false)
        ? Verdict.partial("Some accepted cipher suites lack forward secrecy.")
        : Verdict.pass("Every accepted cipher suite has forward secrecy.");
  }
}
