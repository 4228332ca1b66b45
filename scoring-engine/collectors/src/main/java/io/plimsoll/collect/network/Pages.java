package io.plimsoll.collect.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.plimsoll.collect.guard.Connection;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.tls.Observing;
import io.plimsoll.collect.web.HttpReader;
import io.plimsoll.collect.web.HttpReply;
import java.io.IOException;
import java.io.OutputStream;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Pages asked for over one connection, one after the other. */
final class Pages implements AutoCloseable {
  private final String host;
  private final String userAgent;
  private final OutputStream out;
  private final HttpReader reader;
  private final @Nullable SSLSocket tls;

  private Pages(Connection connection, Limits limits, String userAgent, @Nullable SSLSocket tls)
      throws IOException {
    host = connection.endpoint().host().value();
    this.userAgent = userAgent;
    this.tls = tls;
    out = tls == null ? connection.out() : tls.getOutputStream();
    reader = new HttpReader(tls == null ? connection.in() : tls.getInputStream(), limits);
  }

  static Pages plain(Connection connection, Limits limits, String userAgent) throws IOException {
    return new Pages(connection, limits, userAgent, null);
  }

  static Pages overTls(Connection connection, Observing observing, Limits limits, String userAgent)
      throws IOException {
    return new Pages(connection, limits, userAgent, observing.handshake(connection));
  }

  /**
   * Asks for a page.
   *
   * @param last whether no other will be asked for
   */
  HttpReply get(String path, boolean last) throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: %s\r\nAccept: */*\r\nConnection: %s\r\n\r\n"
            .formatted(path, host, userAgent, last ? "close" : "keep-alive");
    out.write(request.getBytes(ISO_8859_1));
    out.flush();
    return reader.read();
  }

  /** Whether another page may be asked for. */
  boolean goOn() {
    return reader.persists();
  }

  @Override
  public void close() throws IOException {
    if (tls != null) {
      tls.close();
    }
  }
}
