package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.util.List;

/** Every accepted suite encrypts and authenticates in one (RFC 9325 section 4.1). */
public final class AeadOnly extends ProtocolCheck {

  public AeadOnly(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(TlsEndpoint endpoint) {
    List<String> others =
        endpoint.protocols().stream()
            .flatMap(protocol ->
                protocol.suites().stream()
                    .filter(suite -> !CipherSuites.isAead(protocol.version(), suite)))
            .distinct()
            .toList();
    return verdict(endpoint, others).because("others", String.join(", ", others));
  }

  private static Verdict verdict(TlsEndpoint endpoint, List<String> others) {
    int accepted = CipherSuites.accepted(endpoint).size();
    if (accepted == 0) {
      return Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "No cipher suite was recorded.");
    }
    if (others.size() >= accepted) {
      return Verdict.fail("No accepted suite encrypts and authenticates in one.");
    }
    if (!others.isEmpty()) {
      return Verdict.partial(Text.of("%d accepted suites use CBC or older modes.", others.size()));
    }
    return CipherSuites.isComplete(endpoint)
        ? Verdict.pass("Every accepted suite encrypts and authenticates in one.")
        : Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "Not every cipher suite was asked about.");
  }
}
