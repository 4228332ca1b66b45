package io.plimsoll.collect.tls;

import io.plimsoll.collect.guard.Connection;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsEndpoint.Stapling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLSocket;

/** Looks at one TLS server: versions, suites, certificates and what they are worth. */
public final class TlsProbe {
  private final Observing observing;
  private final TrustJudge judge;
  private final InstantSource clock;

  public TlsProbe(Observing observing, TrustJudge judge, InstantSource clock) {
    this.observing = observing;
    this.judge = judge;
    this.clock = clock;
  }

  /**
   * The server behind an opening.
   *
   * @param port the published port
   * @param address the address the opening connects to
   * @param everySuite whether to enumerate suites, or only to ask for each version once
   * @throws IOException when it never answered
   */
  public TlsEndpoint look(
      Opening opening, String host, int port, String address, boolean everySuite)
      throws IOException, InterruptedException {
    Enumeration seen = new Enumeration(opening, host, everySuite).run();
    List<String> errors = new ArrayList<>(seen.errors());
    List<X509Certificate> chain =
        seen.chainHidden() ? hidden(opening, errors) : parsed(seen.chain(), errors);
    return new TlsEndpoint(
        host,
        port,
        address,
        seen.protocols(),
        chain.stream().map(TlsProbe::base64).toList(),
        judge.judge(chain, clock.instant()),
        stapling(seen),
        seen.traits(),
        errors);
  }

  private static Stapling stapling(Enumeration seen) {
    if (seen.chainHidden()) {
      return Stapling.NOT_ASKED;
    }
    return seen.stapled() ? Stapling.STAPLED : Stapling.NOT_STAPLED;
  }

  private List<X509Certificate> hidden(Opening opening, List<String> errors)
      throws InterruptedException {
    try (Connection connection = opening.open();
        SSLSocket socket = observing.handshake(connection)) {
      return Observing.chain(socket);
    } catch (IOException e) {
      errors.add("certificates: " + e.getMessage());
      return List.of();
    }
  }

  private static List<X509Certificate> parsed(List<byte[]> chain, List<String> errors) {
    List<X509Certificate> parsed = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (byte[] der : chain) {
        parsed.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
      }
    } catch (CertificateException e) {
      errors.add("certificates: " + e.getMessage());
    }
    return parsed;
  }

  private static String base64(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has its bytes", e);
    }
  }
}
