package io.plimsoll.engine.exposure.certificate;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads certificates from their recorded bytes. */
public final class Certificates {

  private static final int DNS_NAME = 2;
  private static final String AUTHORITY_INFORMATION_ACCESS = "1.3.6.1.5.5.7.1.1";
  // The object identifier 1.3.6.1.5.5.7.48.1 in DER.
  private static final String OCSP_METHOD = "06082b06010505073001";

  private Certificates() {}

  /** Reads a chain of base64 of DER, leaf first. */
  public static List<X509Certificate> read(List<String> chain) throws CertificateException {
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
  public static List<String> names(X509Certificate certificate) {
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
  public static boolean covers(String name, String host) {
    if (!name.startsWith("*.")) {
      return name.equals(host);
    }
    int dot = host.indexOf('.');
    return dot > 0 && host.substring(dot).equals(name.substring(1)) && name.indexOf('.', 2) > 0;
  }

  /** Whether subject and issuer are the same, as of a root. */
  public static boolean isSelfIssued(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  /** Whether any name in the certificate covers a host. */
  public static boolean covers(X509Certificate certificate, String host) {
    return names(certificate).stream().anyMatch(name -> covers(name, host));
  }

  /** Whether the certificate tells where its status can be asked (RFC 5280 section 4.2.2.1). */
  public static boolean namesOcspResponder(X509Certificate certificate) {
    byte[] access = certificate.getExtensionValue(AUTHORITY_INFORMATION_ACCESS);
    return access != null && HexFormat.of().formatHex(access).contains(OCSP_METHOD);
  }

  /** How long the certificate is valid in all. */
  public static Duration lifetime(X509Certificate certificate) {
    return Duration.between(
        certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
  }

  /** The leaf and its issuers as far as the certificates sent lead, signatures verified. */
  public static List<X509Certificate> path(List<X509Certificate> chain) {
    List<X509Certificate> path = new ArrayList<>();
    Optional<X509Certificate> next = Optional.of(chain.getFirst());
    while (next.isPresent()) {
      X509Certificate top = next.get();
      path.add(top);
      next = chain.stream().filter(one -> !path.contains(one) && isIssuedBy(top, one)).findFirst();
    }
    return path;
  }

  private static boolean isIssuedBy(X509Certificate child, X509Certificate issuer) {
    if (!child.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      child.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException broken) {
      return false;
    }
  }
}
