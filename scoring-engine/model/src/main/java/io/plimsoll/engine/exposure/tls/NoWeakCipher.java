package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.util.List;

/** The server accepts no broken cipher suite (RFC 9325 section 4.1). */
public final class NoWeakCipher extends ProtocolCheck {

  public NoWeakCipher(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(TlsEndpoint endpoint) {
    List<String> weak =
        CipherSuites.accepted(endpoint).stream().filter(CipherSuites::isWeak).toList();
    if (!weak.isEmpty()) {
      return Verdict.fail(Text.of("The server accepts %d broken cipher suites.", weak.size()))
          .because("weak", String.join(", ", weak));
    }
    return CipherSuites.isComplete(endpoint)
        ? Verdict.pass("The server accepts no broken cipher suite.")
        : Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "Not every cipher suite was asked about.");
  }
}
