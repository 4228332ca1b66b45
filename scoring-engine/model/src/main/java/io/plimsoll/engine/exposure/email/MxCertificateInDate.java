package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Every mail exchanger's certificate is within its dates (RFC 5280 section 4.1.2.5). */
public final class MxCertificateInDate extends ExchangerCertificateCheck {

  public MxCertificateInDate(CheckDefinition definition) {
    super(definition);
  }

  @Override
  String praise() {
    return "Every mail exchanger's certificate is within its dates.";
  }

  @Override
  Verdict certificate(
      String host, List<X509Certificate> chain, ObservationSet observations, Instant asOf) {
    Instant from = chain.getFirst().getNotBefore().toInstant();
    Instant until = chain.getFirst().getNotAfter().toInstant();
    if (asOf.isBefore(from)) {
      return Verdict.fail(Text.of("%s's certificate is not valid before %s.", host, from));
    }
    return asOf.isAfter(until)
        ? Verdict.fail(Text.of("%s's certificate expired on %s.", host, until))
        : Verdict.pass(Text.of("%s's certificate is valid until %s.", host, until));
  }
}
