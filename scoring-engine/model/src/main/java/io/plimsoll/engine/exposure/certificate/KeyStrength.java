package io.plimsoll.engine.exposure.certificate;

import io.plimsoll.engine.basics.Text;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is too weak in certificates today (NIST SP 800-57 part 1 revision 5 section 5.6). */
public final class KeyStrength {

  private static final int RSA_BITS = 2048;
  private static final int EC_BITS = 256;

  private KeyStrength() {}

  /** What is weak in a chain, for a person; roots are trusted for being known. */
  public static List<String> problems(List<X509Certificate> chain) {
    return chain.stream()
        .filter(one -> one == chain.getFirst() || !Certificates.isSelfIssued(one))
        .flatMap(one -> Stream.of(weakKey(one.getPublicKey()), weakSignature(one.getSigAlgName())))
        .filter(problem -> !problem.isEmpty())
        .toList();
  }

  private static String weakSignature(String algorithm) {
    String upper = algorithm.toUpperCase(Locale.ROOT);
    boolean weak = Stream.of("SHA1", "MD5", "MD2").anyMatch(upper::startsWith);
    return weak ? "a signature by " + algorithm : "";
  }

  private static String weakKey(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> shorter("RSA", rsa.getModulus().bitLength(), RSA_BITS);
      case ECPublicKey ec ->
          shorter("EC", ec.getParams().getCurve().getField().getFieldSize(), EC_BITS);
      case DSAPublicKey _ -> "a DSA key";
      default -> "";
    };
  }

  private static String shorter(String kind, int bits, int least) {
    return bits < least ? Text.of("a %s key of %d bits", kind, bits) : "";
  }
}
