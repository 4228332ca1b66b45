package io.plimsoll.api.feed;

import io.plimsoll.collect.feed.FeedSize;
import io.plimsoll.collect.feed.Packing;
import io.plimsoll.engine.basics.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * An address that the operator configured, and no other: redirects are not followed, and what the
 * name leads to is checked by {@link GuardedClient}.
 */
final class RemoteSource implements FeedSource {
  /** However slowly it drips, a document has come by then or never. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final URI address;
  private final Map<String, String> headers;
  private final GuardedClient clients;
  private final Duration longest;

  RemoteSource(URI address, Map<String, String> headers, GuardedClient clients) {
    this(address, headers, clients, LONGEST);
  }

  RemoteSource(URI address, Map<String, String> headers, GuardedClient clients, Duration longest) {
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      throw new InvalidValueException(
          "location", "must be an http or https address without credentials");
    }
    this.address = address;
    this.headers = Map.copyOf(headers);
    this.clients = clients;
    this.longest = longest;
  }

  @Override
  public String shown() {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port + address.getRawPath();
  }

  @Override
  public boolean isLocal() {
    return false;
  }

  @Override
  public Fetched fetch(@Nullable Kept known, FeedSize size) throws IOException {
    return clients.ask(
        request(known), longest, (host, address, refusal) -> {}, answer -> fetched(answer, size));
  }

  private HttpGet request(@Nullable Kept known) {
    HttpGet request = new HttpGet(address);
    headers.forEach(request::setHeader);
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    if (known != null && known.etag() != null) {
      request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
    }
    if (known != null && known.lastModified() != null) {
      request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
    }
    return request;
  }

  private static Fetched fetched(ClassicHttpResponse answer, FeedSize size) throws IOException {
    return switch (answer.getCode()) {
      case HttpStatus.SC_NOT_MODIFIED -> new Fetched.Unchanged();
      case HttpStatus.SC_OK ->
          new Fetched.Document(
              body(answer.getEntity(), size),
              value(answer, HttpHeaders.ETAG),
              value(answer, HttpHeaders.LAST_MODIFIED));
      default -> throw new IOException(refusal(answer));
    };
  }

  private static String refusal(ClassicHttpResponse answer) {
    return answer.getCode() / 100 == 3
        ? "answered "
            + answer.getCode()
            + "; redirects are not followed, configure the last address"
        : "answered " + answer.getCode();
  }

  static byte[] body(@Nullable HttpEntity entity, FeedSize size) throws IOException {
    if (entity == null) {
      throw new IOException("answered without a document");
    }
    if (entity.getContentLength() > size.unpacked()) {
      throw new IOException("longer than " + size.unpacked() + " bytes");
    }
    try (InputStream in = entity.getContent()) {
      return Packing.of(in, size);
    }
  }

  private static @Nullable String value(ClassicHttpResponse answer, String name) {
    Header header = answer.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
