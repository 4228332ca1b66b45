package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.certificate.KeyStrength;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Keys and signatures of every mail exchanger's chain withstand forgery today. */
public final class MxCertificateStrong extends ExchangerCertificateCheck {

  public MxCertificateStrong(CheckDefinition definition) {
    super(definition);
  }

  @Override
  String praise() {
    return "Every mail exchanger's keys and signatures are strong.";
  }

  @Override
  Verdict certificate(
      String host, List<X509Certificate> chain, ObservationSet observations, Instant asOf) {
    List<String> weak = KeyStrength.problems(chain);
    return weak.isEmpty()
        ? Verdict.pass(host + "'s keys and signatures are strong.")
        : Verdict.fail(Text.of("%s's chain holds %s.", host, weak.getFirst()));
  }
}
