package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestModels;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.Underwriting;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.embedded.TestServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Which version scores is a fact of the database: it outlives the process and its files. */
class ModelActivationTest {
  private static final String CHALLENGER = "plimsoll-sme-1.1.0";

  @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh();

  @TempDir private Path models;

  private static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private static TestService start(Path models) {
    List<String> arguments =
        new ArrayList<>(TestService.arguments(DATABASE, TestServers.redis().url()));
    arguments.add("--plimsoll.models.location=" + models);
    // One platform that is started again: what it sealed before, it must open.
    arguments.add("--plimsoll.auth.master-key=" + MASTER_KEY);
    return TestService.start(arguments);
  }

  private static Answer activate(TestService service, String id, String body) {
    return service
        .post("/v1/models/" + id + ":activate")
        .token(service.operatorToken())
        .json(body)
        .send();
  }

  @Test
  void activateWhenAChallengerIsInstalledThenItScoresFromThenOnAndOldScoresStayReplayable() {
    TestModels.challenger(models, CHALLENGER, "0.79");
    try (TestService service = start(models)) {
      TestTenant tenant = service.newTenant("Activation test");
      Underwriting desk = new Underwriting(tenant);
      String applicant = tenant.newApplicant("Scored").at("/id");
      Answer before = desk.score(applicant);

      Answer later =
          activate(
              service,
              CHALLENGER,
              "{\"effectiveFrom\":\"2099-01-01T00:00:00Z\",\"reason\":\"planned\"}");
      Answer meanwhile = desk.score(applicant);
      Answer now = activate(service, CHALLENGER, "{\"reason\":\"Committee said yes\"}");
      Answer after = desk.score(applicant);

      assertThat(later.at("/state")).isEqualTo("scheduled");
      assertThat(meanwhile.at("/model/id")).isEqualTo(TestModels.RELEASED);
      assertThat(now.at("/state")).isEqualTo("active");
      assertThat(now.at("/activations/1/reason")).isEqualTo("Committee said yes");
      assertThat(after.at("/model/id")).isEqualTo(CHALLENGER);
      assertThat(states(tenant))
          .containsExactly(CHALLENGER + " active", "plimsoll-sme-1.0.0 retired");
      assertThat(
              tenant
                  .post("/v1/scores/" + before.at("/id") + ":verify")
                  .send()
                  .json()
                  .path("matches")
                  .asBoolean())
          .isTrue();
      assertThatSystemRefusesOtherWeights();
      withoutTheFiles(tenant, after);
    }
  }

  private static List<String> states(TestTenant tenant) {
    return tenant
        .get("/v1/models")
        .send()
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asString() + " " + item.path("state").asString())
        .toList();
  }

  /** The same id with other numbers, digest and all: the platform remembers what it was. */
  private void assertThatSystemRefusesOtherWeights() {
    Path changed = models.resolve(".changed");
    TestModels.challenger(changed, CHALLENGER, "0.99");

    assertThatThrownBy(() -> start(changed).close())
        .hasStackTraceContaining("a change needs a new version");
  }

  /** What needs the missing version says so; nothing else is touched. */
  private void withoutTheFiles(TestTenant tenant, Answer score) {
    try (TestService bare = start(Path.of(""))) {
      String token = bare.token(tenant.clientId(), tenant.secret(), "scores:read", "models:read");

      Answer replay = bare.post("/v1/scores/" + score.at("/id") + ":verify").token(token).send();
      JsonNode listed = bare.get("/v1/models").token(token).send().json().path("items");

      assertThat(replay.status()).isEqualTo(409);
      assertThat(replay.at("/code")).isEqualTo("MODEL_NOT_AVAILABLE");
      assertThat(listed.size()).isEqualTo(1);
      assertThat(listed.at("/0/state").asString()).isEqualTo("retired");
    }
  }
}
