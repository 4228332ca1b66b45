package io.plimsoll.api.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A service on loopback that knows which accounts of a domain are in breaches. */
public final class AccountBook {
  /** What nobody but the service may see. */
  public static final String KEY = "marker-0123456789abcdef";

  private static final int NOT_FOUND = 404;

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile @Nullable String answer;

  private AccountBook(HttpServer server) {
    this.server = server;
  }

  static AccountBook start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      AccountBook book = new AccountBook(server);
      server.createContext("/", book::answer);
      server.start();
      return book;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(
        exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("hibp-api-key"));
    String known = answer;
    byte[] bytes = known == null ? new byte[0] : known.getBytes(UTF_8);
    exchange.sendResponseHeaders(
        known == null ? NOT_FOUND : 200, known == null ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** From now on it answers so; null when it knows nobody. */
  public void knows(@Nullable String document) {
    answer = document;
  }

  /** The paths it was asked for, each with the key that came along. */
  public List<String> asked() {
    return asked;
  }

  String location() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v3";
  }

  /** The list of breaches, as a file. */
  static Path breaches() {
    try {
      Path list = Files.createTempFile("breaches", ".json");
      list.toFile().deleteOnExit();
      return Files.writeString(
          list,
          """
          [{"Name": "Kopi", "Title": "Kopi", "BreachDate": "2026-01-02",
            "DataClasses": ["Passwords"], "IsVerified": true}]
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
