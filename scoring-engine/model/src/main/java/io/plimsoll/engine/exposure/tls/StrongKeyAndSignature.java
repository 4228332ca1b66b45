package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The certificates' keys and signatures withstand forgery today (NIST SP 800-57 part 1). */
public final class StrongKeyAndSignature extends CertificateCheck {

  private static final int RSA_BITS = 2048;
  private static final int EC_BITS = 256;

  public StrongKeyAndSignature(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(List<X509Certificate> chain, TlsEndpoint endpoint, Instant asOf) {
    List<String> weak =
        chain.stream()
            .filter(certificate -> certificate == chain.getFirst() || !isRoot(certificate))
            .flatMap(
                certificate -> List.of(weakKey(certificate), weakSignature(certificate)).stream())
            .filter(problem -> !problem.isEmpty())
            .toList();
    return weak.isEmpty()
        ? Verdict.pass("Keys and signatures of the certificates are strong.")
        : Verdict.fail(Text.of("The certificate chain holds %s.", weak.getFirst()))
            .because("weak", String.join("; ", weak));
  }

  /** A root is trusted for being known, whatever signed it. */
  private static boolean isRoot(X509Certificate certificate) {
    return Certificates.isSelfIssued(certificate);
  }

  private static String weakSignature(X509Certificate certificate) {
    String algorithm = certificate.getSigAlgName();
    String upper = algorithm.toUpperCase(Locale.ROOT);
    boolean weak = upper.startsWith("SHA1") || upper.startsWith("MD5") || upper.startsWith("MD2");
    return weak ? "a signature by " + algorithm : "";
  }

  private static String weakKey(X509Certificate certificate) {
    PublicKey key = certificate.getPublicKey();
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
