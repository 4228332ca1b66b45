package io.plimsoll.testbed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The pages of a web server, over plain connections or TLS. */
public final class Site {
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private volatile Misbehaviour behaviour = Misbehaviour.NONE;
  private volatile int answersEach = 1;

  /**
   * Sets the whole answer to a path: status line, headers and body. A path after a method, as in
   * {@code OPTIONS /}, is answered so for that method only.
   */
  public Site answer(String path, String head, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    answers.put(
        path,
        "HTTP/1.1 "
            + head.strip().replace("\n", "\r\n")
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n"
            + new String(bytes, ISO_8859_1));
    return this;
  }

  /** From now on the server behaves like this. */
  public Site behave(Misbehaviour behaviour) {
    this.behaviour = behaviour;
    return this;
  }

  /** From now on a connection is kept open for so many answers, and then hung up without a word. */
  public Site keepOpen(int answers) {
    answersEach = answers;
    return this;
  }

  /** The head of every request so far. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  void serve(Socket socket) throws IOException, InterruptedException {
    if (behaviour == Misbehaviour.RESET) {
      socket.setSoLinger(true, 0);
      return;
    }
    serve(socket.getInputStream(), socket.getOutputStream());
  }

  void serve(InputStream in, OutputStream out) throws IOException, InterruptedException {
    for (int answers = 0; answers < answersEach; answers++) {
      String request = head(in);
      if (request.isEmpty()) {
        return;
      }
      answer(request, out);
    }
  }

  private void answer(String request, OutputStream out) throws IOException, InterruptedException {
    requests.add(request);
    if (behaviour != Misbehaviour.NONE) {
      behaviour.answer(out);
      return;
    }
    String page = page(request.split(" ", 3));
    String told = answersEach == 1 ? page.replaceFirst("\r\n", "\r\nConnection: close\r\n") : page;
    out.write(told.getBytes(ISO_8859_1));
    out.flush();
  }

  private String page(String... words) {
    String target = words.length == 3 ? words[1] : "";
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    return Stream.of(words[0] + " " + path, path, "404")
        .map(answers::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(Site::notFound);
  }

  private static String notFound() {
    return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
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
