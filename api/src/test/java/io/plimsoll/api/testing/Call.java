package io.plimsoll.api.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One request to the service; its answer is held against the contract. */
public final class Call {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String base;
  private final String method;
  private final String path;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

  Call(String base, String method, String path) {
    this.base = base;
    this.method = method;
    this.path = path;
  }

  public Call with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Call token(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** A key of this request's own. */
  public Call once() {
    return with("Idempotency-Key", UUID.randomUUID().toString());
  }

  public Call json(String content) {
    return body("application/json", content.getBytes(StandardCharsets.UTF_8));
  }

  public Call patch(String content) {
    return body("application/merge-patch+json", content.getBytes(StandardCharsets.UTF_8));
  }

  public Call body(String type, byte[] content) {
    body = HttpRequest.BodyPublishers.ofByteArray(content);
    return with("Content-Type", type);
  }

  /** Without saying beforehand how long it is. */
  public Call stream(String type, HttpRequest.BodyPublisher content) {
    body = content;
    return with("Content-Type", type);
  }

  public Answer send() {
    Answer answer = raw();
    Contract contract = Contract.read();
    contract
        .find(method, URI.create(base + path).getPath())
        .ifPresent(operation ->
            contract.check(operation, answer.status(), answer.headers(), answer.body()));
    return answer;
  }

  /** Not held against the contract: for what lies outside of it. */
  public Answer raw() {
    HttpResponse<byte[]> response = exchange(HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /** The answer as it comes in, for streams that do not end by themselves. */
  public HttpResponse<InputStream> open() {
    return exchange(HttpResponse.BodyHandlers.ofInputStream());
  }

  private <T> HttpResponse<T> exchange(HttpResponse.BodyHandler<T> handler) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, body).timeout(PATIENCE);
    headers.forEach(request::setHeader);
    try {
      return CLIENT.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
