package io.plimsoll.collect.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.plimsoll.collect.guard.Connection;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.tls.Observing;
import io.plimsoll.collect.web.HttpReader;
import io.plimsoll.collect.web.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocket;

/** A few bytes each way with a service, all as text of one character per byte. */
final class Talk {
  private final Connection connection;
  private final Observing observing;
  private final Limits limits;
  private final String userAgent;

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

  HttpReply get(boolean tls, String path) throws IOException {
    if (!tls) {
      return get(connection.in(), connection.out(), path);
    }
    try (SSLSocket socket = observing.handshake(connection)) {
      return get(socket.getInputStream(), socket.getOutputStream(), path);
    }
  }

  private HttpReply get(InputStream in, OutputStream out, String path) throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: %s\r\nAccept: */*\r\nConnection: close\r\n\r\n"
            .formatted(path, connection.endpoint().host(), userAgent);
    out.write(request.getBytes(ISO_8859_1));
    out.flush();
    return new HttpReader(in, limits).read();
  }

  private static String text(byte[] buffer, int length) {
    return new String(Arrays.copyOf(buffer, length), ISO_8859_1);
  }
}
