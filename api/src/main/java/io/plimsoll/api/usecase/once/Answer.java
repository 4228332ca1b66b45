package io.plimsoll.api.usecase.once;

import java.util.Map;

/** What the caller of a request was answered. */
public record Answer(int status, Map<String, String> headers, byte[] body) {
  public Answer {
    headers = Map.copyOf(headers);
  }
}
