package io.plimsoll.testbed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pages of a web server, over plain connections or TLS. */
public final class Site {
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private volatile Misbehaviour behaviour = Misbehaviour.NONE;

  /** Sets the whole answer to a path: status line, headers and body. */
  public Site answer(String path, String head, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    answers.put(
        path,
        "HTTP/1.1 "
            + head.strip().replace("\n", "\r\n")
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\nConnection: close\r\n\r\n"
            + new String(bytes, ISO_8859_1));
    return this;
  }

  /** From now on the server behaves like this. */
  public Site behave(Misbehaviour behaviour) {
    this.behaviour = behaviour;
    return this;
  }

  void serve(Socket socket) throws IOException, InterruptedException {
    if (behaviour == Misbehaviour.RESET) {
      socket.setSoLinger(true, 0);
      return;
    }
    serve(socket.getInputStream(), socket.getOutputStream());
  }

  void serve(InputStream in, OutputStream out) throws IOException, InterruptedException {
    String request = head(in);
    if (behaviour != Misbehaviour.NONE) {
      behaviour.answer(out);
      return;
    }
    String[] words = request.split(" ", 3);
    String path = words.length == 3 ? words[1] : "";
    int query = path.indexOf('?');
    String page = answers.get(query < 0 ? path : path.substring(0, query));
    out.write((page == null ? answers.getOrDefault("404", notFound()) : page).getBytes(ISO_8859_1));
    out.flush();
  }

  private static String notFound() {
    return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n") && head.length() < 16_384) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }
}
