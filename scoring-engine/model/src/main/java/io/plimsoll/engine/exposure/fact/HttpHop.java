package io.plimsoll.engine.exposure.fact;

import io.plimsoll.engine.basics.Require;
import java.util.List;

/**
 * One request and its answer on the way from the first URL to the last.
 *
 * @param url the URL asked on this hop, absolute, with the published port
 * @param address the address connected to
 * @param status the HTTP status code, 100 to 599
 * @param headers in the order received, duplicates included
 * @param certificate what was thought of the server's certificate for this host
 */
public record HttpHop(
    String url,
    String address,
    int status,
    List<HttpHeader> headers,
    CertificateTrust.Status certificate) {

  public HttpHop {
    Require.between("status", status, 100, 599);
    headers = List.copyOf(headers);
  }

  /** Every value of the named field, in order. */
  public List<String> values(String name) {
    return headers.stream().filter(field -> field.isNamed(name)).map(HttpHeader::value).toList();
  }

  /** Whether the answer points elsewhere. */
  public boolean isRedirect() {
    return status >= 300 && status < 400 && !values("Location").isEmpty();
  }
}
