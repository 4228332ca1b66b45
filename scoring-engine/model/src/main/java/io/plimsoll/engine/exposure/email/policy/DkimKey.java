package io.plimsoll.engine.exposure.email.policy;

import io.plimsoll.engine.basics.Text;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A DKIM public key record (RFC 6376 section 3.6.1, RFC 8463 for Ed25519).
 *
 * @param algorithm {@code rsa} or {@code ed25519}
 * @param bits the key's strength as its modulus has it; 0 for a revoked key, 256 for Ed25519
 * @param testing whether the domain says it only tests ({@code t=y})
 */
public record DkimKey(String algorithm, int bits, boolean testing) {

  private static final String VERSION = "DKIM1";
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /** Whether a TXT text may be a key: the version may be left out. */
  public static boolean isDkim(String text) {
    return TagList.claims(text, VERSION) || text.contains("p=") && !text.contains("v=");
  }

  /**
   * Reads a key.
   *
   * @throws PolicySyntaxException when the record or the key in it is malformed
   */
  public static DkimKey parse(String text) {
    TagList tags =
        TagList.strict(TagList.claims(text, VERSION) ? text : "v=" + VERSION + ";" + text, VERSION);
    String algorithm = tags.get("k").orElse("rsa").toLowerCase(Locale.ROOT);
    String key = tags.get("p").orElseThrow(() -> new PolicySyntaxException("p is missing"));
    boolean testing = tags.get("t").orElse("").contains("y");
    return new DkimKey(
        algorithm, bits(algorithm, WHITE_SPACE.matcher(key).replaceAll("")), testing);
  }

  /** Whether the key was withdrawn by publishing it empty. */
  public boolean isRevoked() {
    return bits == 0;
  }

  private static int bits(String algorithm, String key) {
    if (key.isEmpty()) {
      return 0;
    }
    return switch (algorithm) {
      case "ed25519" -> 256;
      case "rsa" -> modulus(key).bitLength();
      default -> throw new PolicySyntaxException(Text.of("k=%s is no known key type", algorithm));
    };
  }

  private static BigInteger modulus(String key) {
    try {
      X509EncodedKeySpec spec = new X509EncodedKeySpec(Base64.getDecoder().decode(key));
      return ((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec)).getModulus();
    } catch (InvalidKeySpecException | IllegalArgumentException malformed) {
      throw new PolicySyntaxException("p holds no RSA key");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
