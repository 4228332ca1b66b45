package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.certificate.Certificates;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Every mail exchanger's certificate is made out to the name in the MX record (RFC 8461 4.1). */
public final class MxCertificateMatchesName extends ExchangerCertificateCheck {

  public MxCertificateMatchesName(CheckDefinition definition) {
    super(definition);
  }

  @Override
  String praise() {
    return "Every mail exchanger's certificate is made out to its name.";
  }

  @Override
  Verdict certificate(
      String host, List<X509Certificate> chain, ObservationSet observations, Instant asOf) {
    return Certificates.covers(chain.getFirst(), host)
        ? Verdict.pass(host + "'s certificate is made out to it.")
        : Verdict.fail(host + "'s certificate is made out to another name.");
  }
}
