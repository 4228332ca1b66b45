package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.certificate.Certificates;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A check of the certificates every mail exchanger sends behind STARTTLS. */
abstract class ExchangerCertificateCheck extends ExchangerTlsCheck {

  ExchangerCertificateCheck(CheckDefinition definition) {
    super(definition);
  }

  /** The conclusion about a chain of at least one certificate, leaf first. */
  abstract Verdict certificate(
      String host, List<X509Certificate> chain, ObservationSet observations, Instant asOf);

  @Override
  final Verdict behind(String host, TlsEndpoint tls, ObservationSet observations, Instant asOf) {
    if (tls.chain().isEmpty()) {
      return Verdict.unknown(UnknownReason.MALFORMED, host + " sent no certificate.");
    }
    try {
      return certificate(host, Certificates.read(tls.chain()), observations, asOf);
    } catch (CertificateException malformed) {
      return Verdict.unknown(UnknownReason.MALFORMED, host + "'s certificate cannot be read.");
    }
  }
}
