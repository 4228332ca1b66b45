package io.plimsoll.collect.web;

import io.plimsoll.engine.exposure.fact.HttpHeader;
import java.util.List;
import java.util.Optional;

/**
 * One answer.
 *
 * @param status the status code
 * @param headers in the order received
 * @param body as text by its declared charset; empty when it is compressed
 * @param truncated whether there was more
 */
public record HttpReply(int status, List<HttpHeader> headers, String body, boolean truncated) {
  /** The first value of the named field. */
  public Optional<String> header(String name) {
    return headers.stream().filter(h -> h.isNamed(name)).map(HttpHeader::value).findFirst();
  }
}
