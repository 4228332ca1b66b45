package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.certificate.Certificates;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.List;

/**
 * Every name the certificate is made out to belongs to a declared domain. A certificate that a
 * provider shares among many customers says nothing about whose the other names are.
 */
public final class CertificateNamesDisclosed extends TlsCheck {
  private static final int SHARED = 10;
  private static final int MOST_SHOWN = 10;

  public CertificateNamesDisclosed(CheckDefinition definition) {
    super(definition);
  }

  @Override
  protected Verdict judge(
      TlsEndpoint endpoint, Subject subject, ObservationSet observations, Instant asOf) {
    if (endpoint.chain().isEmpty()) {
      return Verdict.unknown(UnknownReason.MALFORMED, "The server sent no certificate.");
    }
    try {
      return judge(
          Certificates.names(Certificates.read(endpoint.chain()).getFirst()),
          endpoint.host(),
          observations);
    } catch (CertificateException malformed) {
      return Verdict.unknown(UnknownReason.MALFORMED, "The certificate cannot be read.");
    }
  }

  private static Verdict judge(List<String> names, String host, ObservationSet observations) {
    if (names.stream().noneMatch(name -> Certificates.covers(name, host))) {
      return Verdict.notApplicable("The certificate is not made out to this host at all.");
    }
    List<String> others =
        names.stream()
            .map(CertificateNamesDisclosed::base)
            .distinct()
            .filter(name -> !observations.isInScope(name))
            .toList();
    return verdict(others)
        .because("names", String.join(", ", others.stream().limit(MOST_SHOWN).toList()));
  }

  private static String base(String name) {
    return name.startsWith("*.") ? name.substring(2) : name;
  }

  private static Verdict verdict(List<String> others) {
    if (others.isEmpty()) {
      return Verdict.pass("Every name of the certificate belongs to a declared domain.");
    }
    return others.size() > SHARED
        ? Verdict.partial("The certificate is shared with many names of others.")
            .with(Confidence.LOW)
        : Verdict.fail(
                Text.of("%d names of the certificate belong to no declared domain.", others.size()))
            .with(Confidence.MEDIUM);
  }
}
