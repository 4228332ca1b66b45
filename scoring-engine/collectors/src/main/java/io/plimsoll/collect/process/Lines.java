package io.plimsoll.collect.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of bounded length. */
final class Lines {
  /** A body of 1 MiB, each byte of it escaped, and room for what is around it. */
  static final int LONGEST = 8 << 20;

  private final InputStream in;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * The next line without its end; empty when the other end has closed.
   *
   * @throws IOException when the line is too long or breaks off
   */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return Optional.empty();
      }
      if (line.size() == LONGEST) {
        throw new IOException("a line of more than " + LONGEST + " bytes");
      }
      line.write(next);
    }
    return Optional.of(line.toString(UTF_8));
  }
}
