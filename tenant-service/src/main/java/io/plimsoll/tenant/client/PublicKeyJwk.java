package io.plimsoll.tenant.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.basics.Require;
import java.text.ParseException;

/**
 * A public key as JSON Web Key (RFC 7517): ES256 on P-256, or RS256 with 2048 to 4096 bits. Given
 * inline and never by address: an address would make the server call out at a client's word.
 *
 * @param kid the key's identifier, its thumbprint (RFC 7638) when the caller gave none
 * @param algorithm {@code ES256} or {@code RS256}
 * @param json the key without anything private
 */
public record PublicKeyJwk(String kid, String algorithm, String json) {
  private static final int LEAST_RSA_BITS = 2_048;
  private static final int MOST_RSA_BITS = 4_096;
  private static final int LONGEST_KID = 100;

  /**
   * @throws InvalidValueException naming {@code jwk} when it is no key, is private or is too weak
   */
  public static PublicKeyJwk parse(String json) {
    try {
      JWK jwk = JWK.parse(json);
      Require.that(
          !jwk.isPrivate(), "jwk", "must not hold the private key; treat that key as lost");
      String algorithm = algorithm(jwk);
      checkUse(jwk, algorithm);
      String kid = jwk.getKeyID() == null ? jwk.computeThumbprint().toString() : jwk.getKeyID();
      Require.that(
          !kid.isBlank() && kid.length() <= LONGEST_KID, "kid", "must be 1 to 100 characters");
      return new PublicKeyJwk(kid, algorithm, jwk.toPublicJWK().toJSONString());
    } catch (ParseException | JOSEException | IllegalStateException e) {
      throw new InvalidValueException("jwk", "must be a public key of kty EC or RSA (RFC 7517)");
    }
  }

  private static String algorithm(JWK jwk) {
    return switch (jwk) {
      case ECKey ec -> es256(ec);
      case RSAKey rsa -> rs256(rsa);
      default -> throw new InvalidValueException("jwk", "must have kty EC or RSA");
    };
  }

  private static String es256(ECKey key) {
    Require.that(Curve.P_256.equals(key.getCurve()), "jwk", "must be on the curve P-256");
    return "ES256";
  }

  private static String rs256(RSAKey key) {
    int bits = key.size();
    Require.that(
        bits >= LEAST_RSA_BITS && bits <= MOST_RSA_BITS, "jwk", "must have 2048 to 4096 bits");
    return "RS256";
  }

  private static void checkUse(JWK jwk, String algorithm) {
    Require.that(
        jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE),
        "use",
        "must be sig when present");
    Require.that(
        jwk.getAlgorithm() == null || jwk.getAlgorithm().getName().equals(algorithm),
        "alg",
        "must be " + algorithm + " for this key when present");
  }

  /** The key for a verifier. */
  public JWK jwk() {
    try {
      return JWK.parse(json);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
