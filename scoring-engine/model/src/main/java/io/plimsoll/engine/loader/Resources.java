package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files that come with the engine. */
final class Resources {
  private Resources() {}

  /** The bytes of a file; empty when there is none of that name. */
  static Optional<byte[]> read(String name) {
    try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The text of a file that the engine cannot do without. */
  static String text(String name) {
    return new String(
        read(name).orElseThrow(() -> new IllegalStateException("the engine lacks its own " + name)),
        UTF_8);
  }
}
