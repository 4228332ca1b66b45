package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.certificate.Certificates;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A check of the certificates a server sends; without any that can be read nothing is known. */
abstract class CertificateCheck extends TlsCheck {

  CertificateCheck(CheckDefinition definition) {
    super(definition);
  }

  /** The conclusion about a chain of at least one certificate, leaf first. */
  abstract Verdict judge(List<X509Certificate> chain, TlsEndpoint endpoint, Instant asOf);

  @Override
  protected final Verdict judge(
      TlsEndpoint endpoint, Subject subject, ObservationSet observations, Instant asOf) {
    if (endpoint.chain().isEmpty()) {
      return Verdict.unknown(UnknownReason.MALFORMED, "The server sent no certificate.");
    }
    try {
      return judge(Certificates.read(endpoint.chain()), endpoint, asOf);
    } catch (CertificateException malformed) {
      return Verdict.unknown(UnknownReason.MALFORMED, "The certificate cannot be read.");
    }
  }
}
