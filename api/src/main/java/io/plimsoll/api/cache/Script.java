package io.plimsoll.api.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** A Lua script and the name Redis gives it. */
record Script(String text, String sha1) {

  static Script named(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Script.class.getResourceAsStream("/cache/" + resource), resource)) {
      byte[] bytes = in.readAllBytes();
      return new Script(new String(bytes, StandardCharsets.UTF_8), sha1(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
