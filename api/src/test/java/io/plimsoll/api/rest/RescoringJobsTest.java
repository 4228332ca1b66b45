package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RescoringJobsTest {
  private static final TestService SERVICE = TestService.shared();
  private static final JsonMapper JSON = new JsonMapper();
  private static final int BOOK = 620;
  private static TestTenant tenant;

  @BeforeAll
  static void onboard() {
    tenant = SERVICE.newTenant("Jobs test");
    String lines =
        IntStream.range(0, BOOK)
            .mapToObj(i -> TestTenant.applicantJson("Book " + i).replace("\n", " "))
            .map(line -> line.replace("62011", "46900"))
            .collect(Collectors.joining("\n"));
    Answer imported =
        tenant
            .post("/v1/applicants:import")
            .body("application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8))
            .send();
    assertThat(imported.status()).isEqualTo(200);
  }

  private static Answer start(String body) {
    Answer started = tenant.post("/v1/rescoring-jobs").json(body).send();
    assertThat(started.status()).isEqualTo(202);
    return await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () -> tenant.get(started.header("Location")).send(),
            job -> !List.of("queued", "running").contains(job.at("/state")));
  }

  private static List<JsonNode> results(Answer job) {
    return tenant
        .get("/v1/rescoring-jobs/" + job.at("/id") + "/results")
        .send()
        .text()
        .lines()
        .map(JSON::readTree)
        .toList();
  }

  @Test
  void startWhenTheWholeBookIsMeantThenEachApplicantIsScoredOnce() {
    Answer job = start("{}");

    assertThat(job.at("/state")).isEqualTo("completed");
    assertThat(job.json().at("/progress/done").asInt()).isEqualTo(BOOK);
    assertThat(job.json().at("/progress/total").asInt()).isEqualTo(BOOK);
    assertThat(job.json().at("/counts/failed").asInt()).isZero();
    List<JsonNode> results = results(job);
    Set<String> applicants =
        results.stream()
            .map(line -> line.path("applicantId").asString())
            .collect(Collectors.toSet());
    assertThat(results).hasSize(BOOK);
    assertThat(applicants).hasSize(BOOK);
    JsonNode first = results.getFirst();
    Answer score = tenant.get("/v1/scores/" + first.path("scoreId").asString()).send();
    assertThat(score.json().path("score").asInt()).isEqualTo(first.path("score").asInt());
  }

  @Test
  void startWhenFilteredThenOnlyThoseAreScored() {
    String other = tenant.newApplicant("Software house").at("/id");

    Answer bySection = start("{\"filter\":{\"ssicSections\":[\"J\"]}}");
    Answer byId = start("{\"filter\":{\"applicantIds\":[\"" + other + "\"]}}");
    Answer nobody = start("{\"filter\":{\"ssicSections\":[\"U\"]}}");

    assertThat(results(bySection))
        .allSatisfy(line -> assertThat(line.path("applicantId").asString()).isEqualTo(other));
    assertThat(results(byId)).hasSize(1);
    assertThat(results(byId).getFirst().path("previousScore").asInt())
        .isEqualTo(results(bySection).getFirst().path("score").asInt());
    assertThat(nobody.at("/state")).isEqualTo("completed");
    assertThat(results(nobody)).isEmpty();
  }

  @Test
  void startWhenTheModelIsUnknownThenNamesIt() {
    Answer refused =
        tenant.post("/v1/rescoring-jobs").json("{\"modelId\":\"plimsoll-sme-9.9.9\"}").send();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/modelId");
  }

  @Test
  void cancelWhenOverThenConflictAndOtherTenantsSeeNothing() {
    Answer job = start("{\"filter\":{\"ssicSections\":[\"U\"]}}");
    TestTenant other = SERVICE.newTenant("Other book");

    Answer cancelled = tenant.post("/v1/rescoring-jobs/" + job.at("/id") + ":cancel").send();

    assertThat(cancelled.at("/code")).isEqualTo("JOB_OVER");
    assertThat(other.get("/v1/rescoring-jobs/" + job.at("/id")).send().status()).isEqualTo(404);
    assertThat(other.get("/v1/rescoring-jobs/" + job.at("/id") + "/results").send().status())
        .isEqualTo(404);
  }
}
