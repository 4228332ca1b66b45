package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestModels;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModelsTest {
  private static final TestService SERVICE = TestService.shared();
  private static final String MODEL = "/v1/models/" + TestModels.RELEASED;
  private static TestTenant tenant;

  @BeforeAll
  static void onboard() {
    tenant = SERVICE.newTenant("Models test");
  }

  private static Answer activate(String path, String body) {
    return SERVICE.post(path + ":activate").token(SERVICE.operatorToken()).json(body).send();
  }

  @Test
  void listWhenThePlatformIsNewThenTheReleasedVersionIsActive() {
    JsonNode items = tenant.get("/v1/models").send().json().path("items");

    assertThat(items.size()).isEqualTo(1);
    assertThat(items.at("/0/id").asString()).isEqualTo(TestModels.RELEASED);
    assertThat(items.at("/0/state").asString()).isEqualTo("active");
    assertThat(items.at("/0/activations/0/activatedBy").asString()).isEqualTo("system");
  }

  @Test
  void parametersWhenReadThenEachHasBasisAndSource() {
    JsonNode table = tenant.get(MODEL + "/parameters").send().json();

    assertThat(table.path("parameters").size()).isGreaterThan(100);
    assertThat(table.path("parameters").valueStream())
        .allSatisfy(row -> assertThat(row.path("source").asString()).isNotBlank());
    assertThat(table.at("/model/hash").asString()).isEqualTo(tenant.get(MODEL).send().at("/hash"));
  }

  @Test
  void pmmlWhenReadThenTheCardOfThisVersion() {
    Answer document = tenant.get(MODEL + "/pmml").send();

    assertThat(document.header("Content-Type")).isEqualTo("application/xml");
    assertThat(document.text()).contains("<Scorecard modelName=\"" + TestModels.RELEASED + "\"");
    assertThat(document.text()).contains(tenant.get(MODEL).send().at("/hash"));
  }

  @Test
  void pmmlWhenThereIsNoSuchVersionThen404() {
    assertThat(tenant.get("/v1/models/plimsoll-sme-9.9.9/pmml").send().status()).isEqualTo(404);
  }

  @Test
  void activateWhenItIsActiveAlreadyThenNothingChanges() {
    int before = tenant.get(MODEL).send().json().path("activations").size();

    Answer again = activate(MODEL, "{\"reason\":\"to be sure\"}");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("activations").size()).isEqualTo(before);
  }

  @Test
  void activateWhenTheMomentDoesNotFitThenNamesIt() {
    Answer past =
        activate(MODEL, "{\"effectiveFrom\":\"2020-01-01T00:00:00Z\",\"reason\":\"late\"}");
    Answer silent = activate(MODEL, "{\"reason\":\"  \"}");

    assertThat(past.status()).isEqualTo(422);
    assertThat(past.at("/errors/0/pointer")).isEqualTo("/effectiveFrom");
    assertThat(past.at("/errors/0/code")).isEqualTo("TIME_IN_PAST");
    assertThat(silent.at("/errors/0/pointer")).isEqualTo("/reason");
  }

  @Test
  void activateWhenThereIsNoSuchVersionThen404() {
    assertThat(activate("/v1/models/plimsoll-sme-9.9.9", "{\"reason\":\"hope\"}").status())
        .isEqualTo(404);
  }

  @Test
  void activateWhenATenantAsksThen403() {
    Answer refused = tenant.post(MODEL + ":activate").json("{\"reason\":\"mine\"}").send();

    assertThat(refused.status()).isEqualTo(403);
  }
}
