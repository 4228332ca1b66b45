package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.certificate.KeyStrength;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** The certificates' keys and signatures withstand forgery today (NIST SP 800-57 part 1). */
public final class StrongKeyAndSignature extends CertificateCheck {

  public StrongKeyAndSignature(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(List<X509Certificate> chain, TlsEndpoint endpoint, Instant asOf) {
    List<String> weak = KeyStrength.problems(chain);
    return weak.isEmpty()
        ? Verdict.pass("Keys and signatures of the certificates are strong.")
        : Verdict.fail(Text.of("The certificate chain holds %s.", weak.getFirst()))
            .because("weak", String.join("; ", weak));
  }
}
