package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsProtocol;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.util.List;
import java.util.regex.Pattern;

/** What the IANA name of a cipher suite gives away. */
final class CipherSuites {

  /** No encryption or authentication, export and 64-bit block ciphers, RC4 (RFC 7465), MD5. */
  private static final Pattern WEAK =
      Pattern.compile("_NULL_|_NULL$|_anon_|_EXPORT|_RC4_|_RC2_|_3DES_|_DES_|_DES40_|_IDEA_|_MD5$");

  private static final Pattern FORWARD_SECRET = Pattern.compile("TLS_(ECDHE|DHE|ECCPWD)_.*");

  private CipherSuites() {}

  /** Every suite accepted in any version, without repeats. */
  static List<String> accepted(TlsEndpoint endpoint) {
    return endpoint.protocols().stream()
        .flatMap(protocol -> protocol.suites().stream())
        .distinct()
        .toList();
  }

  static boolean isWeak(String suite) {
    return WEAK.matcher(suite).find();
  }

  /** TLS 1.3 suites always are; their names tell no key exchange. */
  static boolean isForwardSecret(TlsVersion version, String suite) {
    return version == TlsVersion.TLS_1_3 || FORWARD_SECRET.matcher(suite).matches();
  }

  /** Whether every accepted version's suites were asked about in full. */
  static boolean isComplete(TlsEndpoint endpoint) {
    return endpoint.protocols().stream()
        .filter(protocol -> protocol.support() == TlsProtocol.Support.ACCEPTED)
        .allMatch(TlsProtocol::complete);
  }
}
