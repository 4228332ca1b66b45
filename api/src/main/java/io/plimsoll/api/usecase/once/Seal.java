package io.plimsoll.api.usecase.once;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts kept answers under the caller's own idempotency key, of which the database holds only a
 * hash: answers may carry a client secret or personal data, and only who asked can ask again.
 */
public final class Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec secret;

  private Seal(SecretKeySpec secret) {
    this.secret = secret;
  }

  /**
   * @param idempotencyKey as the caller sent it
   * @param context binds the seal to its request
   */
  public static Seal of(String idempotencyKey, String context) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(utf8(idempotencyKey), "HmacSHA256"));
      return new Seal(
          new SecretKeySpec(mac.doFinal(utf8("plimsoll kept answer\n" + context)), "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer close(Answer answer) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] hidden = apply(Cipher.ENCRYPT_MODE, nonce, answer.body());
    byte[] both = Arrays.copyOf(nonce, NONCE + hidden.length);
    System.arraycopy(hidden, 0, both, NONCE, hidden.length);
    return new Answer(answer.status(), answer.headers(), both);
  }

  Answer open(Answer kept) {
    byte[] both = kept.body();
    byte[] hidden = Arrays.copyOfRange(both, NONCE, both.length);
    byte[] nonce = Arrays.copyOf(both, NONCE);
    return new Answer(kept.status(), kept.headers(), apply(Cipher.DECRYPT_MODE, nonce, hidden));
  }

  private byte[] apply(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
