package io.plimsoll.engine.exposure.email.policy;

import io.plimsoll.engine.exposure.certificate.Certificates;
import io.plimsoll.engine.exposure.fact.DnsRecord.Tlsa;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/** Compares a mail exchanger's certificates with its TLSA records (RFC 7672 section 3.1). */
public final class Dane {

  /** DANE-TA: the record names an authority that the chain leads to. */
  private static final int TRUST_ANCHOR = 2;

  /** DANE-EE: the record names the server's own certificate or key. */
  private static final int END_ENTITY = 3;

  private Dane() {}

  /**
   * Whether senders that follow RFC 7672 can use the record at all: certificate usages 2 and 3,
   * whole certificate or its key, in full or by SHA-256 or SHA-512 (section 3.1.3).
   */
  public static boolean isUsable(Tlsa tlsa) {
    boolean usage = tlsa.usage() == TRUST_ANCHOR || tlsa.usage() == END_ENTITY;
    return usage && tlsa.selector() <= 1 && tlsa.matchingType() <= 2 && hasLength(tlsa);
  }

  private static boolean hasLength(Tlsa tlsa) {
    return switch (tlsa.matchingType()) {
      case 1 -> tlsa.data().length() == 64;
      case 2 -> tlsa.data().length() == 128;
      default -> !tlsa.data().isEmpty();
    };
  }

  /**
   * Whether the chain satisfies one of the records. The server's own certificate counts whatever
   * its name and dates say (section 3.1.1); an authority's counts only for a certificate made out
   * to the host (section 3.2.2).
   *
   * @param chain leaf first, at least one
   */
  public static boolean matches(List<Tlsa> records, List<X509Certificate> chain, String host) {
    return records.stream().filter(Dane::isUsable).anyMatch(tlsa -> matches(tlsa, chain, host));
  }

  private static boolean matches(Tlsa tlsa, List<X509Certificate> chain, String host) {
    return tlsa.usage() == END_ENTITY
        ? isOf(tlsa, chain.getFirst())
        : Certificates.covers(chain.getFirst(), host)
            && Certificates.path(chain).stream()
                .skip(1)
                .anyMatch(authority -> isOf(tlsa, authority));
  }

  private static boolean isOf(Tlsa tlsa, X509Certificate certificate) {
    try {
      byte[] selected =
          tlsa.selector() == 0 ? certificate.getEncoded() : certificate.getPublicKey().getEncoded();
      return HexFormat.of().formatHex(matched(tlsa.matchingType(), selected)).equals(tlsa.data());
    } catch (CertificateEncodingException unreadable) {
      return false;
    }
  }

  private static byte[] matched(int matchingType, byte[] selected) {
    return switch (matchingType) {
      case 1 -> digest("SHA-256", selected);
      case 2 -> digest("SHA-512", selected);
      default -> selected;
    };
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
