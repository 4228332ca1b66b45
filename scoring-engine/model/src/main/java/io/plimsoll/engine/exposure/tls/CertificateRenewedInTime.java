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
 * The certificate is renewed while a fifth of its life is left, as automatic renewal does: what is
 * renewed by hand at the last moment will one day be forgotten.
 */
public final class CertificateRenewedInTime extends CertificateCheck {

  private static final int FIFTH = 5;
  private static final int TWENTIETH = 20;

  public CertificateRenewedInTime(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(List<X509Certificate> chain, TlsEndpoint endpoint, Instant asOf) {
    Duration life = Certificates.lifetime(chain.getFirst());
    Duration left = Duration.between(asOf, chain.getFirst().getNotAfter().toInstant());
    return verdict(life, left).because("days_left", Long.toString(left.toDays()));
  }

  private static Verdict verdict(Duration life, Duration left) {
    if (left.isNegative()) {
      return Verdict.fail("The certificate has expired.");
    }
    if (left.compareTo(life.dividedBy(TWENTIETH)) < 0) {
      return Verdict.fail(Text.of("Only %d days of the certificate are left.", left.toDays()));
    }
    return left.compareTo(life.dividedBy(FIFTH)) < 0
        ? Verdict.partial(Text.of("%d days of the certificate are left.", left.toDays()))
        : Verdict.pass(Text.of("%d days of the certificate are left.", left.toDays()));
  }
}
