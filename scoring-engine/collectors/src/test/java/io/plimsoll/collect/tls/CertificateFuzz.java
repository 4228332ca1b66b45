package io.plimsoll.collect.tls;

import io.plimsoll.engine.exposure.certificate.Certificates;
import io.plimsoll.engine.exposure.certificate.KeyStrength;
import io.plimsoll.engine.exposure.email.policy.Dane;
import io.plimsoll.engine.exposure.fact.DnsRecord.Tlsa;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificates as servers send them, and the records that should name them. */
public final class CertificateFuzz {
  private static final String HOST = "www.example.com";
  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
  private static final int MOST_SEEDS = 8;
  private static final TrustJudge JUDGE = TrustJudge.publicRootsAnd(List.of());

  private CertificateFuzz() {}

  /** The shortest of the runtime's public roots. */
  public static List<byte[]> roots() {
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init((KeyStore) null);
      return Stream.of(factory.getTrustManagers())
          .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()))
          .map(CertificateFuzz::der)
          .sorted(Comparator.comparingInt(bytes -> bytes.length))
          .limit(MOST_SEEDS)
          .toList();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a certificate, and judges it alone and above itself. */
  public static void chain(byte[] bytes) {
    String der = Base64.getEncoder().encodeToString(bytes);
    try {
      List<X509Certificate> chain = Certificates.read(List.of(der, der));
      chain.forEach(CertificateFuzz::look);
      KeyStrength.problems(chain);
      Certificates.path(chain);
      JUDGE.judge(chain, NOW);
      records(bytes).forEach(tlsa -> Dane.matches(List.of(tlsa), chain, HOST));
    } catch (CertificateException promised) {
      // It is no certificate, and said so.
    }
  }

  private static void look(X509Certificate certificate) {
    Certificates.names(certificate).forEach(name -> Certificates.covers(name, HOST));
    Certificates.isSelfIssued(certificate);
    Certificates.namesOcspResponder(certificate);
    Certificates.lifetime(certificate);
  }

  /** Every kind of record, some of the kinds that nobody defined among them. */
  private static List<Tlsa> records(byte[] bytes) {
    String data = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 32));
    return Stream.of(0, 1, 2, 3, 255)
        .flatMap(usage ->
            Stream.of(0, 1, 2)
                .flatMap(selector ->
                    Stream.of(0, 1, 2, 3).map(type -> new Tlsa(usage, selector, type, data))))
        .toList();
  }
}
