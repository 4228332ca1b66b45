package io.plimsoll.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Calls the API as any client would. */
final class Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI address;
  private final @Nullable String token;

  Api(HttpClient http, URI address) {
    this(http, address, null);
  }

  private Api(HttpClient http, URI address, @Nullable String token) {
    this.http = http;
    this.address = address;
    this.token = token;
  }

  /**
   * An answer that was a success.
   *
   * @param etag null when the resource has none
   */
  record Answer(int status, @Nullable String etag, JsonNode body) {
    String text(String pointer) {
      return body.at(pointer).asString();
    }
  }

  /** The same API with a fresh access token. */
  Api as(Credentials client, String scopes) {
    String form =
        "grant_type=client_credentials&scope=" + URLEncoder.encode(scopes, StandardCharsets.UTF_8);
    HttpRequest request =
        request("/oauth2/token")
            .header("Authorization", "Basic " + client.basic())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return new Api(http, address, send(request).text("/access_token"));
  }

  /** How a client proves who it is. */
  record Credentials(String id, String secret) {
    String basic() {
      String both = encoded(id) + ":" + encoded(secret);
      return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String word) {
      return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
  }

  /** The bearer token it calls with. */
  String token() {
    if (token == null) {
      throw new IllegalStateException("nobody is authenticated");
    }
    return token;
  }

  Answer get(String path) {
    return send(authorized(path).GET().build());
  }

  /** Creates something; the idempotency key makes a repetition harmless. */
  Answer post(String path, JsonNode body) {
    return send(json(path, body).POST(content(body)).build());
  }

  Answer post(String path, JsonNode body, String etag) {
    return send(json(path, body).header("If-Match", etag).POST(content(body)).build());
  }

  Answer put(String path, JsonNode body) {
    return send(json(path, body).PUT(content(body)).build());
  }

  Answer patch(String path, JsonNode body, String etag) {
    HttpRequest request =
        json(path, body).header("If-Match", etag).method("PATCH", content(body)).build();
    return send(request);
  }

  private HttpRequest.Builder json(String path, JsonNode body) {
    return authorized(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static HttpRequest.BodyPublisher content(JsonNode body) {
    return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
  }

  private HttpRequest.Builder authorized(String path) {
    HttpRequest.Builder request = request(path);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() >= 400) {
        throw new DemoFailure(refusal(request, response));
      }
      String etag = response.headers().firstValue("ETag").orElse(null);
      return new Answer(response.statusCode(), etag, body(response.body()));
    } catch (IOException e) {
      throw new DemoFailure(request.method() + " " + request.uri().getPath() + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted", e);
    }
  }

  private static JsonNode body(byte[] bytes) {
    return bytes.length == 0 ? NullNode.getInstance() : JSON.readTree(bytes);
  }

  private static String refusal(HttpRequest request, HttpResponse<byte[]> response) {
    return request.method()
        + " "
        + request.uri().getPath()
        + " answered "
        + response.statusCode()
        + ": "
        + new String(response.body(), StandardCharsets.UTF_8);
  }
}
