package io.plimsoll.tenant.authserver;

import io.plimsoll.tenant.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts private keys for the database: AES-256-GCM (NIST SP 800-38D), a random nonce in front of
 * the ciphertext, the place it belongs to as additional data, so that no row can pass for another.
 */
final class KeySealer {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random;

  KeySealer(MasterKey master, SecureRandom random) {
    this.key = master.derive("signing-key", "AES");
    this.random = random;
  }

  byte[] seal(String kid, byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, kid, nonce, plain);
    byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
    return whole;
  }

  byte[] open(String kid, byte[] whole) {
    byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
    return run(
        Cipher.DECRYPT_MODE, kid, nonce, Arrays.copyOfRange(whole, NONCE_BYTES, whole.length));
  }

  private byte[] run(int mode, String kid, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(("auth.signing_key/sealed_private/" + kid).getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "signing key " + kid + " cannot be opened: is the master key another one?", e);
    }
  }
}
