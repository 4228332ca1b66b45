package io.plimsoll.api.testing;

import io.plimsoll.api.PlimsollApplication;
import io.plimsoll.api.rest.http.StrictJson;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.embedded.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * The whole service on real PostgreSQL and Redis, started once for all tests that do not break it.
 */
public final class TestService implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Path data;
  private final String base;

  private TestService(ConfigurableApplicationContext context, Path data) {
    this.context = context;
    this.data = data;
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    base = "http://127.0.0.1:" + port;
  }

  private static final class Shared {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final TestService SERVICE = start(arguments(DATABASE, TestServers.redis().url()));
  }

  public static TestService shared() {
    return Shared.SERVICE;
  }

  /** The database behind {@link #shared}, to look behind the scenes. */
  public static TestDatabase database() {
    return Shared.DATABASE;
  }

  /** Where a service's database and cache are. */
  public static List<String> arguments(TestDatabase database, String redisUrl) {
    return arguments(
        database.settings().url(),
        database.settings().username(),
        database.settings().password(),
        redisUrl);
  }

  public static List<String> arguments(
      String url, String username, String password, String redisUrl) {
    return List.of(
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=" + username,
        "--spring.datasource.password=" + password,
        "--spring.data.redis.url=" + redisUrl);
  }

  /** A service of the test's own; the test closes it. */
  public static TestService start(List<String> arguments) {
    Path data = temporary();
    List<String> all = new ArrayList<>(arguments);
    all.addAll(
        List.of(
            "--server.port=0",
            "--plimsoll.data=" + data,
            "--plimsoll.auth.issuer=http://127.0.0.1",
            "--logging.level.root=warn",
            "--logging.level.com.networknt=error"));
    return new TestService(
        new SpringApplicationBuilder(PlimsollApplication.class).run(all.toArray(String[]::new)),
        data);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("plimsoll-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  public String base() {
    return base;
  }

  public Call get(String path) {
    return call("GET", path);
  }

  public Call post(String path) {
    return call("POST", path);
  }

  public Call put(String path) {
    return call("PUT", path);
  }

  public Call patch(String path) {
    return call("PATCH", path);
  }

  public Call delete(String path) {
    return call("DELETE", path);
  }

  public Call call(String method, String path) {
    return new Call(base, method, path);
  }

  /** A token that the authorization server issued. */
  public String token(String clientId, String secret, String... scopes) {
    String basic =
        Base64.getEncoder()
            .encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
    String form =
        "grant_type=client_credentials&scope=" + String.join("%20", scopes).replace(":", "%3A");
    Answer answer =
        post("/oauth2/token")
            .with("Authorization", "Basic " + basic)
            .body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8))
            .send();
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.status() + " " + answer.text());
    }
    return answer.at("/access_token");
  }

  public String operatorToken() {
    try {
      JsonNode file =
          StrictJson.mapper().readTree(Files.readAllBytes(data.resolve("operator.json")));
      return token(
          file.path("clientId").asString(), file.path("clientSecret").asString(), "platform:admin");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tenant of the test's own, onboarded as an operator does it. */
  public TestTenant newTenant(String name) {
    Answer answer =
        post("/v1/tenants")
            .token(operatorToken())
            .once()
            .json(
                "{\"name\":\""
                    + name
                    + "\",\"kind\":\"brokerage\",\"quotas\":"
                    + "{\"requestsPerMinute\":1000000,\"maxApplicants\":100000,\"scansPerDay\":1000}}")
            .send();
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.status() + " " + answer.text());
    }
    String scopes =
        answer
            .json()
            .at("/client/scopes")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.joining(" "));
    return new TestTenant(
        this,
        answer.at("/tenant/id"),
        answer.at("/client/clientId"),
        answer.at("/clientSecret"),
        scopes.split(" "));
  }

  @Override
  public void close() {
    context.close();
  }
}
