package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;

/** Diffie-Hellman primes have 2048 bits or more, or are not used (RFC 9325 section 4.1). */
public final class DhGroupStrong extends ProtocolCheck {

  private static final int SHORTEST = 1024;
  private static final int STRONG = 2048;

  public DhGroupStrong(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(TlsEndpoint endpoint) {
    Integer bits = endpoint.traits().dhBits();
    if (bits != null) {
      return verdict(bits).because("bits", bits.toString());
    }
    return CipherSuites.accepted(endpoint, suite -> suite.startsWith("TLS_DHE_")).isEmpty()
        ? Verdict.notApplicable("No accepted suite uses Diffie-Hellman over a prime.")
        : Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "The prime was not shown.");
  }

  private static Verdict verdict(int bits) {
    if (bits <= SHORTEST) {
      return Verdict.fail(Text.of("A Diffie-Hellman prime of %d bits can be broken.", bits));
    }
    return bits < STRONG
        ? Verdict.partial(Text.of("A Diffie-Hellman prime has %d bits only.", bits))
        : Verdict.pass(Text.of("Diffie-Hellman primes have %d bits or more.", bits));
  }
}
