package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.embedded.TestServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of a job that nobody works on: without a worker nothing happens to it. */
@Timeout(120)
class EventStreamsTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start(arguments(DATABASE));
  }

  @AfterAll
  static void stop() {
    service.close();
    DATABASE.close();
  }

  private static List<String> arguments(TestDatabase database) {
    List<String> arguments =
        new ArrayList<>(TestService.arguments(database, TestServers.redis().url()));
    arguments.add("--plimsoll.roles=auth,web");
    arguments.add("--plimsoll.auth.master-key=" + Base64.getEncoder().encodeToString(new byte[32]));
    arguments.add("--plimsoll.events.heartbeat=200ms");
    arguments.add("--plimsoll.events.look=50ms");
    arguments.add("--plimsoll.events.per-tenant=2");
    return arguments;
  }

  private static String events(TestTenant tenant) {
    String job = tenant.post("/v1/rescoring-jobs").json("{}").send().at("/id");
    return "/v1/rescoring-jobs/" + job + "/events";
  }

  /** A stream that is read line by line. */
  private record Followed(BufferedReader lines) implements AutoCloseable {
    static Followed of(TestTenant tenant, String path) {
      return new Followed(
          new BufferedReader(
              new InputStreamReader(tenant.get(path).open().body(), StandardCharsets.UTF_8)));
    }

    /** Reads on until a line begins so; false when the stream ends before. */
    boolean until(String start) throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(start)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  @Test
  void streamWhenNothingHappensThenItGivesSignsOfLife() throws IOException {
    TestTenant tenant = service.newTenant("Signs of life");
    try (Followed stream = Followed.of(tenant, events(tenant))) {
      assertThat(stream.until("event: progress")).isTrue();
      assertThat(stream.until(": ")).isTrue();
      assertThat(stream.until(": ")).isTrue();
    }
  }

  @Test
  void streamWhenTheCallerHasHeardTheStateThenItIsNotToldAgain() throws IOException {
    TestTenant tenant = service.newTenant("Heard before");
    String path = events(tenant);
    String heard;
    try (Followed first = Followed.of(tenant, path)) {
      heard = first.lines().readLine();
    }
    assertThat(heard).startsWith("id: ");
    try (BufferedReader second =
        new BufferedReader(
            new InputStreamReader(
                tenant.get(path).with("Last-Event-ID", heard.substring(4)).open().body(),
                StandardCharsets.UTF_8))) {
      assertThat(second.readLine()).startsWith(": ");
    }
  }

  @Test
  void streamWhenTheTokenIsRevokedThenItEndsWithoutAnEnd() throws IOException {
    TestTenant tenant = service.newTenant("Revoked");
    try (Followed stream = Followed.of(tenant, events(tenant))) {
      assertThat(stream.until("event: progress")).isTrue();

      revoke(tenant);

      assertThat(stream.until("event: end")).isFalse();
    }
  }

  private static void revoke(TestTenant tenant) {
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (tenant.clientId() + ":" + tenant.secret()).getBytes(StandardCharsets.UTF_8));
    Answer revoked =
        service
            .post("/oauth2/revoke")
            .with("Authorization", "Basic " + basic)
            .body(
                "application/x-www-form-urlencoded",
                ("token=" + tenant.token()).getBytes(StandardCharsets.UTF_8))
            .send();
    assertThat(revoked.status()).isEqualTo(200);
  }

  @Test
  void streamWhenATenantHoldsEnoughThenMoreAreRefusedUntilOneGoes() throws IOException {
    TestTenant tenant = service.newTenant("Many streams");
    TestTenant other = service.newTenant("One stream");
    String path = events(tenant);
    Followed first = Followed.of(tenant, path);
    try (Followed second = Followed.of(tenant, path);
        Followed third = Followed.of(other, events(other))) {
      assertThat(second.until("event: progress")).isTrue();
      assertThat(third.until("event: progress")).isTrue();
      Answer refused = tenant.get(path).send();
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isNotBlank();

      first.close();

      await().until(() -> isServed(tenant, path));
    }
  }

  private static boolean isServed(TestTenant tenant, String path) throws IOException {
    var response = tenant.get(path).open();
    response.body().close();
    return response.statusCode() == 200;
  }

  @Test
  void streamWhenTheServiceStopsThenItEndsAtOnce() throws IOException, InterruptedException {
    try (TestDatabase database = TestDatabase.fresh()) {
      TestService stopping = TestService.start(arguments(database));
      TestTenant tenant = stopping.newTenant("Stopping");
      try (Followed stream = Followed.of(tenant, events(tenant))) {
        assertThat(stream.until("event: progress")).isTrue();
        Thread stop = Thread.ofVirtual().start(stopping::close);

        assertThat(stream.until("event: end")).isFalse();
        stop.join();
      }
    }
  }
}
