package io.plimsoll.api.isolation;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Everything that is logged meanwhile, down to what is logged for a developer only. */
final class LogTap implements AutoCloseable {
  private final PrintStream before = System.out;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final LoggingSystem logging = LoggingSystem.get(LogTap.class.getClassLoader());

  LogTap() {
    System.setOut(new PrintStream(new Ear(), true, StandardCharsets.UTF_8));
    level(LogLevel.DEBUG);
  }

  String text() {
    return heard.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    level(LogLevel.WARN);
    System.setOut(before);
  }

  private void level(LogLevel level) {
    logging.setLogLevel("io.plimsoll", level);
    logging.setLogLevel("org.springframework.web", level);
    logging.setLogLevel("org.springframework.security", level);
  }

  /** Only heard, not said: it would be a lot. */
  private final class Ear extends OutputStream {
    @Override
    public void write(int b) {
      heard.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      heard.write(bytes, from, length);
    }
  }
}
