package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsProtocol;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the IANA name of a cipher suite gives away. */
final class CipherSuites {

  /** No encryption or authentication, export and 64-bit block ciphers, RC4 (RFC 7465), MD5. */
  private static final Pattern WEAK =
      Pattern.compile("_NULL_|_NULL$|_anon_|_EXPORT|_RC4_|_RC2_|_3DES_|_DES_|_DES40_|_IDEA_|_MD5$");

  private static final Pattern OPEN = Pattern.compile("_NULL_|_NULL$|_anon_|_EXPORT");
  private static final Pattern FORWARD_SECRET = Pattern.compile("TLS_(ECDHE|DHE|ECCPWD)_.*");
  private static final Pattern AUTHENTICATED = Pattern.compile("_GCM_|_CCM|_POLY1305_|_MGM_|_OCB");

  private CipherSuites() {}

  /** Every suite accepted in any version, without repeats. */
  static List<String> accepted(TlsEndpoint endpoint) {
    return endpoint.protocols().stream()
        .flatMap(protocol -> protocol.suites().stream())
        .distinct()
        .toList();
  }

  /** The accepted suites of one kind. */
  static List<String> accepted(TlsEndpoint endpoint, Predicate<String> kind) {
    return accepted(endpoint).stream().filter(kind).toList();
  }

  static boolean isWeak(String suite) {
    return WEAK.matcher(suite).find();
  }

  /** Whoever listens or stands between reads along: no cipher, no identity, or export keys. */
  static boolean isOpen(String suite) {
    return OPEN.matcher(suite).find();
  }

  static boolean isRc4(String suite) {
    return suite.contains("_RC4_");
  }

  static boolean hasShortBlocks(String suite) {
    return suite.contains("_3DES_") || suite.contains("_DES_") || suite.contains("_IDEA_");
  }

  /** Encrypts and authenticates in one, as every suite of TLS 1.3 does (RFC 9325 section 4.1). */
  static boolean isAead(TlsVersion version, String suite) {
    return version == TlsVersion.TLS_1_3 || AUTHENTICATED.matcher(suite).find();
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
