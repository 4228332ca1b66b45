package io.plimsoll.tenant;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret that this service is given from outside. It is never used itself: each purpose
 * gets a key of its own derived from it (HKDF, RFC 5869).
 */
public final class MasterKey {
  private static final int BYTES = 32;

  private final SecretKey key;

  private MasterKey(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("the master key must be 32 bytes in base64");
    }
    this.key = new SecretKeySpec(bytes, "HKDF");
  }

  /**
   * @throws IllegalArgumentException unless the text is 32 bytes in base64
   */
  public static MasterKey parse(String base64) {
    return new MasterKey(Base64.getDecoder().decode(base64.strip()));
  }

  /** The key in a file that only the owner may read; made on first use. */
  public static MasterKey inFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    return parse(Files.readString(file, StandardCharsets.US_ASCII));
  }

  /** Two processes may start at once: the first to link its file wins, and both read that one. */
  private static void create(Path file) throws IOException {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(directory);
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path fresh = Files.createTempFile(directory, "master", ".key", ownerOnly);
    try {
      Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.SYNC);
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException _) {
      // Another process was first.
    } finally {
      Files.delete(fresh);
    }
  }

  /** A 256-bit key for one purpose. */
  public SecretKey derive(String purpose, String algorithm) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm,
              HKDFParameterSpec.ofExtract()
                  .addIKM(key)
                  .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
