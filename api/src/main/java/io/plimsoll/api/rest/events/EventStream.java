package io.plimsoll.api.rest.events;

import io.plimsoll.api.rest.http.StrictJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** One stream in the form of the HTML standard, section 9.2: fields, a blank line, sent at once. */
final class EventStream {
  private static final JsonMapper JSON = StrictJson.mapper();

  private final OutputStream out;

  private EventStream(OutputStream out) {
    this.out = out;
  }

  static EventStream open(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    response.flushBuffer();
    return new EventStream(response.getOutputStream());
  }

  void tell(String name, String id, Object data) throws IOException {
    send("id: " + id + "\nevent: " + name + "\ndata: " + JSON.writeValueAsString(data) + "\n\n");
  }

  /** A comment, which clients pass over and proxies do not. */
  void signOfLife() throws IOException {
    send(": still here\n\n");
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
