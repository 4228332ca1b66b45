package io.plimsoll.engine.exposure.tls;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Reads certificates from their recorded bytes. */
final class Certificates {

  private static final int DNS_NAME = 2;

  private Certificates() {}

  static List<X509Certificate> read(List<String> chain) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> certificates = new ArrayList<>();
    for (String der : chain) {
      certificates.add((X509Certificate) factory.generateCertificate(bytes(der)));
    }
    return certificates;
  }

  private static ByteArrayInputStream bytes(String der) throws CertificateException {
    try {
      return new ByteArrayInputStream(Base64.getDecoder().decode(der));
    } catch (IllegalArgumentException malformed) {
      throw new CertificateException("not base64", malformed);
    }
  }

  /** The DNS names of the subject alternative names, lower case (RFC 9525 section 6.1). */
  static List<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> all = certificate.getSubjectAlternativeNames();
      return all == null
          ? List.of()
          : all.stream()
              .filter(name -> name.getFirst().equals(DNS_NAME))
              .map(name -> name.get(1).toString().toLowerCase(Locale.ROOT))
              .toList();
    } catch (CertificateParsingException malformed) {
      return List.of();
    }
  }

  /** Whether a name covers a host: a wildcard stands for one whole leftmost label (section 6.3). */
  static boolean covers(String name, String host) {
    if (!name.startsWith("*.")) {
      return name.equals(host);
    }
    int dot = host.indexOf('.');
    return dot > 0 && host.substring(dot).equals(name.substring(1)) && name.indexOf('.', 2) > 0;
  }

  static boolean isSelfIssued(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }
}
