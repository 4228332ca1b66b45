package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.certificate.Certificates;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Where the authority answers for a certificate's status, the server brings the answer along (RFC
 * 6066 section 8). Authorities that stopped answering leave nothing to bring.
 */
public final class OcspStapled extends CertificateCheck {

  public OcspStapled(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(List<X509Certificate> chain, TlsEndpoint endpoint, Instant asOf) {
    if (!Certificates.namesOcspResponder(chain.getFirst())) {
      return Verdict.notApplicable("The authority does not answer for single certificates.");
    }
    return switch (endpoint.ocspStapling()) {
      case STAPLED -> Verdict.pass("The server brings its certificate's status along.");
      case NOT_STAPLED ->
          Verdict.fail("The server leaves it to visitors to ask for its certificate's status.");
      case NOT_ASKED ->
          Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "The status was not asked for.");
    };
  }
}
