package io.plimsoll.collect.web;

import io.plimsoll.engine.exposure.fact.HttpHeader;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a page is asked for. Both methods are safe (RFC 9110 section 9.2.1): asking changes nothing.
 *
 * @param method the request method
 * @param headers what is said besides the usual
 */
record HttpAsking(String method, List<HttpHeader> headers) {
  static final HttpAsking GET = new HttpAsking("GET", List.of());
  static final HttpAsking OPTIONS = new HttpAsking("OPTIONS", List.of());

  /** As a browser asks for a script in a page of another site. */
  static HttpAsking fromOrigin(String origin) {
    return new HttpAsking("GET", List.of(new HttpHeader("Origin", origin)));
  }

  /** The whole request. */
  String request(WebAddress address, String userAgent) {
    return """
    %s %s HTTP/1.1
    Host: %s
    User-Agent: %s
    Accept: text/html,application/xhtml+xml,*/*;q=0.8
    Accept-Language: en
    Accept-Encoding: identity
    %sConnection: close

    """
        .formatted(method, address.target(), address.authority(), userAgent, lines())
        .replace("\n", "\r\n");
  }

  private String lines() {
    return headers.stream()
        .map(header -> header.name() + ": " + header.value() + "\n")
        .collect(Collectors.joining());
  }
}
