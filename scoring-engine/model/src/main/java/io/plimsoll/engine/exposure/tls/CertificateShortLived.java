package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.certificate.Certificates;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The certificate lives no longer than public authorities may let it (CA/Browser Forum baseline
 * requirements section 6.3.2).
 */
public final class CertificateShortLived extends CertificateCheck {

  /** From 15 March 2026, 2027 and 2029 on the most is 200, 100 and 47 days; before, 398. */
  private static final Instant SHORTER = Instant.parse("2026-03-15T00:00:00Z");

  private static final Instant SHORTER_STILL = Instant.parse("2027-03-15T00:00:00Z");
  private static final Instant SHORTEST = Instant.parse("2029-03-15T00:00:00Z");

  public CertificateShortLived(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(List<X509Certificate> chain, TlsEndpoint endpoint, Instant asOf) {
    long days = Certificates.lifetime(chain.getFirst()).toDays();
    long most = most(chain.getFirst().getNotBefore().toInstant()).toDays();
    return days <= most
        ? Verdict.pass(Text.of("The certificate lives for %d days.", days))
        : Verdict.fail(Text.of("The certificate lives for %d days, %d are allowed.", days, most));
  }

  /** The longest life of a certificate issued on a day. */
  private static Duration most(Instant issued) {
    if (issued.isBefore(SHORTER)) {
      return Duration.ofDays(398);
    }
    if (issued.isBefore(SHORTER_STILL)) {
      return Duration.ofDays(200);
    }
    return Duration.ofDays(issued.isBefore(SHORTEST) ? 100 : 47);
  }
}
