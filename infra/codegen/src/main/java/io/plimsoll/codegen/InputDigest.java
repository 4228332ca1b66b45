package io.plimsoll.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Constants;

/** Tells whether anything that shapes the generated code has changed. */
final class InputDigest {
  private InputDigest() {}

  static String of(Path sql) throws IOException {
    MessageDigest digest = sha256();
    digest.update(Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
    digest.update(ownClass());
    for (Path file : files(sql)) {
      digest.update(sql.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Files.readAllBytes(file));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path sql) throws IOException {
    try (Stream<Path> paths = Files.walk(sql)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The compiled settings of the generation stand for themselves. */
  private static byte[] ownClass() throws IOException {
    try (InputStream in = JooqGeneration.class.getResourceAsStream("JooqGeneration.class")) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
