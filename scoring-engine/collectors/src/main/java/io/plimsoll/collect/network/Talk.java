package io.plimsoll.collect.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.plimsoll.collect.guard.Connection;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.tls.Observing;
import io.plimsoll.collect.web.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A few bytes each way with a service, all as text of one character per byte. */
final class Talk implements AutoCloseable {
  private final Connection connection;
  private final Observing observing;
  private final Limits limits;
  private final String userAgent;
  private @Nullable Pages pages;
  private boolean last;

  Talk(Connection connection, Observing observing, Limits limits, String userAgent) {
    this.connection = connection;
    this.observing = observing;
    this.limits = limits;
    this.userAgent = userAgent;
  }

  void say(String bytes) throws IOException {
    connection.out().write(bytes.getBytes(ISO_8859_1));
    connection.out().flush();
  }

  /** Listens until enough was heard, the peer stops, or the banner limit is reached. */
  String listen(Predicate<String> enough) throws IOException {
    byte[] buffer = new byte[limits.bannerBytes()];
    int length = 0;
    InputStream in = connection.in();
    while (length < buffer.length) {
      int read = in.read(buffer, length, buffer.length - length);
      if (read < 0) {
        break;
      }
      length += read;
      if (enough.test(text(buffer, length))) {
        break;
      }
    }
    return text(buffer, length);
  }

  /** Listens to a first line. */
  String line() throws IOException {
    return listen(heard -> heard.indexOf('\n') >= 0);
  }

  /** Listens to at least so many bytes. */
  String bytes(int count) throws IOException {
    return listen(heard -> heard.length() >= count);
  }

  /** Asks for a page, over the connection as it is or over TLS. */
  HttpReply get(boolean tls, String path) throws IOException {
    if (pages == null) {
      pages =
          tls
              ? Pages.overTls(connection, observing, limits, userAgent)
              : Pages.plain(connection, limits, userAgent);
    }
    return pages.get(path, last);
  }

  /** From here on nothing more will be asked. */
  void endSoon() {
    last = true;
  }

  /** Whether something else may be asked over the same connection. */
  boolean goesOn() {
    return pages != null && pages.goOn();
  }

  @Override
  public void close() {
    try (connection) {
      if (pages != null) {
        pages.close();
      }
    } catch (IOException ignored) {
      // The peer is gone or we are done with it: either way nothing is lost.
    }
  }

  private static String text(byte[] buffer, int length) {
    return new String(Arrays.copyOf(buffer, length), ISO_8859_1);
  }
}
