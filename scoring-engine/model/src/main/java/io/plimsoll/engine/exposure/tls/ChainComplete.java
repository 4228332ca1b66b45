package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.certificate.Certificates;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * The server sends every certificate between its own and the root, in order and nothing besides
 * (RFC 8446 section 4.4.2).
 */
public final class ChainComplete extends CertificateCheck {

  public ChainComplete(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(List<X509Certificate> chain, TlsEndpoint endpoint, Instant asOf) {
    List<X509Certificate> path = Certificates.path(chain);
    return switch (endpoint.trust().status()) {
      case INCOMPLETE -> Verdict.fail("The server leaves out an intermediate certificate.");
      case NOT_JUDGED ->
          Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "The certificate chain was not validated.");
      case SELF_SIGNED ->
          Verdict.notApplicable("The certificate is signed by itself: there is no chain.");
      case TRUSTED, UNKNOWN_ROOT, INVALID -> verdict(chain, path);
    };
  }

  private static Verdict verdict(List<X509Certificate> chain, List<X509Certificate> path) {
    if (path.size() < chain.size()) {
      return Verdict.partial(
          Text.of("%d certificates do not belong to the chain.", chain.size() - path.size()));
    }
    return path.equals(chain)
        ? Verdict.pass("The server sends its whole chain in order.")
        : Verdict.partial("The server sends its chain out of order.");
  }
}
