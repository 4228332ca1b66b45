package io.plimsoll.tenant.client;

import io.plimsoll.engine.basics.Require;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a secret that this service made from 256 random bits. There is nothing to guess in
 * such a secret, so a slow hash would only slow the token endpoint down (docs/adr/0011).
 *
 * @param hex 64 hexadecimal digits
 */
public record SecretHash(String hex) {
  public SecretHash {
    Require.that(hex.matches("[0-9a-f]{64}"), "hex", "must be 64 hexadecimal digits");
  }

  public static SecretHash of(String secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return of(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static SecretHash of(byte[] digest) {
    return new SecretHash(HexFormat.of().formatHex(digest));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** In constant time. */
  public boolean fits(String secret) {
    return MessageDigest.isEqual(bytes(), of(secret).bytes());
  }
}
