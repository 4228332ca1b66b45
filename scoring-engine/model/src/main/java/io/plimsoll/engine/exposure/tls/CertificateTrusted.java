package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.time.Instant;

/** The certificate chain leads to a public root (RFC 5280 section 6). */
public final class CertificateTrusted extends TlsCheck {

  public CertificateTrusted(CheckDefinition definition) {
    super(definition);
  }

  @Override
  protected Verdict judge(
      TlsEndpoint endpoint, Subject subject, ObservationSet observations, Instant asOf) {
    return verdict(endpoint)
        .because("store", endpoint.trust().store())
        .because("detail", endpoint.trust().detail());
  }

  private static Verdict verdict(TlsEndpoint endpoint) {
    return switch (endpoint.trust().status()) {
      case TRUSTED -> Verdict.pass("The certificate chain leads to a trusted root.");
      case INCOMPLETE ->
          Verdict.partial("The server leaves out an intermediate certificate; some clients fail.");
      case SELF_SIGNED -> Verdict.fail("The certificate is signed by itself.");
      case UNKNOWN_ROOT -> Verdict.fail("The certificate was issued by nobody browsers trust.");
      case INVALID -> Verdict.fail("The certificate chain does not hold.");
      case NOT_JUDGED ->
          Verdict.unknown(UnknownReason.NOT_ATTEMPTED, "The certificate chain was not validated.");
    };
  }
}
