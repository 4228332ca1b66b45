package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.certificate.Certificates;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** The certificate is made out to the host's name (RFC 9525 section 6). */
public final class CertificateMatchesName extends CertificateCheck {

  private static final int MOST_SHOWN = 10;

  public CertificateMatchesName(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(List<X509Certificate> chain, TlsEndpoint endpoint, Instant asOf) {
    List<String> names = Certificates.names(chain.getFirst());
    return verdict(endpoint.host(), names)
        .because("names", String.join(", ", names.stream().limit(MOST_SHOWN).toList()));
  }

  private static Verdict verdict(String host, List<String> names) {
    return names.stream().anyMatch(name -> Certificates.covers(name, host))
        ? Verdict.pass(Text.of("The certificate is made out to %s.", host))
        : Verdict.fail(Text.of("The certificate is not made out to %s.", host));
  }
}
