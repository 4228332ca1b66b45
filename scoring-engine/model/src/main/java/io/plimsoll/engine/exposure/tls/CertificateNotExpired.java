package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The certificate is within its dates, and its renewal is not overdue. */
public final class CertificateNotExpired extends CertificateCheck {

  /** A certificate that lives shorter than this is renewed in its last days by design. */
  private static final Duration SHORT_LIVED = Duration.ofDays(10);

  private static final Duration RENEWAL = Duration.ofDays(7);

  public CertificateNotExpired(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(List<X509Certificate> chain, TlsEndpoint endpoint, Instant asOf) {
    Instant from = chain.getFirst().getNotBefore().toInstant();
    Instant until = chain.getFirst().getNotAfter().toInstant();
    return verdict(from, until, asOf)
        .because("not_before", from.toString())
        .because("not_after", until.toString());
  }

  private static Verdict verdict(Instant from, Instant until, Instant asOf) {
    if (asOf.isAfter(until)) {
      return Verdict.fail(Text.of("The certificate expired on %s.", until));
    }
    if (asOf.isBefore(from)) {
      return Verdict.fail(Text.of("The certificate is not valid before %s.", from));
    }
    boolean late = asOf.plus(RENEWAL).isAfter(until);
    return late && Duration.between(from, until).compareTo(SHORT_LIVED) > 0
        ? Verdict.partial(Text.of("The certificate expires within seven days, on %s.", until))
        : Verdict.pass(Text.of("The certificate is valid until %s.", until));
  }
}
