package io.plimsoll.api.testing;

import io.plimsoll.api.rest.http.StrictJson;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, byte[] body) {
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    return StrictJson.mapper().readTree(body);
  }

  /** The value at a JSON pointer, as text. */
  public String at(String pointer) {
    return json().at(pointer).asString("");
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
