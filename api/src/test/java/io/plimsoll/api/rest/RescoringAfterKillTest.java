package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.WorkerProcess;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.embedded.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A worker is killed in the middle of a book; the next one scores the rest, and nobody twice. */
class RescoringAfterKillTest {
  private static final int BOOK = 3_000;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  void rescoreWhenAWorkerIsKilledThenAnotherGoesOnBehindTheLastCommit() {
    try (TestDatabase database = TestDatabase.fresh()) {
      List<String> arguments = arguments(database);
      List<String> web = new ArrayList<>(arguments);
      web.add("--plimsoll.roles=auth,web");
      try (TestService service = TestService.start(web)) {
        TestTenant tenant = book(service);
        Answer job = tenant.post("/v1/rescoring-jobs").json("{}").send();
        String path = job.header("Location");
        try (WorkerProcess doomed = WorkerProcess.start(arguments)) {
          await().atMost(PATIENCE).until(() -> done(tenant, path) > 100);
          doomed.kill();
        }
        int left = done(tenant, path);
        assertThat(left).isLessThan(BOOK);
        try (WorkerProcess _ = WorkerProcess.start(arguments)) {
          await()
              .atMost(PATIENCE)
              .until(() -> tenant.get(path).send().at("/state").equals("completed"));
        }
        assertThat(done(tenant, path)).isEqualTo(BOOK);
        eachIsScoredOnce(database);
      }
    }
  }

  private static List<String> arguments(TestDatabase database) {
    List<String> arguments =
        new ArrayList<>(TestService.arguments(database, TestServers.redis().url()));
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    arguments.add("--plimsoll.auth.master-key=" + key);
    return List.copyOf(arguments);
  }

  private static TestTenant book(TestService service) {
    TestTenant tenant = service.newTenant("Killed book");
    String lines =
        IntStream.range(0, BOOK)
            .mapToObj(i -> TestTenant.applicantJson("Killed " + i).replace("\n", " "))
            .collect(Collectors.joining("\n"));
    tenant
        .post("/v1/applicants:import")
        .body("application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8))
        .send();
    return tenant;
  }

  private static int done(TestTenant tenant, String path) {
    return tenant.get(path).send().json().at("/progress/done").asInt();
  }

  private static void eachIsScoredOnce(TestDatabase database) {
    assertThat(count(database, "select count(*) from app.score")).isEqualTo(BOOK);
    assertThat(count(database, "select count(distinct applicant_id) from app.score"))
        .isEqualTo(BOOK);
    assertThat(count(database, "select count(*) from app.rescoring_result")).isEqualTo(BOOK);
  }

  private static int count(TestDatabase database, String sql) {
    return database.admin().fetchSingle(sql).get(0, Integer.class);
  }
}
