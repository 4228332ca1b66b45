package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IncidentsTest {
  private static final TestService SERVICE = TestService.shared();
  private static final String RANSOMWARE =
      "{\"kind\":\"ransomware\",\"occurredOn\":\"2024-03-01\",\"cost\":{\"amount\":5000000,\"currency\":\"SGD\"},"
          + "\"recordsAffected\":800,\"source\":\"applicant\"}";
  private static TestTenant tenant;

  @BeforeAll
  static void onboard() {
    tenant = SERVICE.newTenant("Incidents test");
  }

  private static String path() {
    return "/v1/applicants/" + tenant.newApplicant("Incident").at("/id") + "/incidents";
  }

  @Test
  void recordWhenGoodThenReadBackWithWhatIsUnknown() {
    String path = path();

    Answer recorded = tenant.post(path).json(RANSOMWARE).send();

    assertThat(recorded.status()).isEqualTo(201);
    Answer read = tenant.get(recorded.header("Location")).send();
    assertThat(read.at("/kind")).isEqualTo("ransomware");
    assertThat(read.json().at("/cost/amount").asLong()).isEqualTo(5_000_000L);
    assertThat(read.text()).contains("\"pointer\":\"/remediation\"");
    assertThat(tenant.get(path).send().json().path("items").size()).isEqualTo(1);
  }

  @Test
  void recordWhenDatesAreImpossibleThenEachIsNamed() {
    Answer refused =
        tenant
            .post(path())
            .json(
                "{\"kind\":\"other\",\"occurredOn\":\"2099-01-01\",\"discoveredOn\":\"2098-01-01\",\"source\":\"broker\"}")
            .send();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").valueStream().map(e -> e.path("pointer").asString()))
        .contains("/occurredOn", "/discoveredOn");
  }

  @Test
  void recordWhenTheDateDoesNotExistThen400() {
    Answer refused =
        tenant
            .post(path())
            .json("{\"kind\":\"other\",\"occurredOn\":\"2024-02-31\",\"source\":\"broker\"}")
            .send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/occurredOn");
  }

  @Test
  void recordWhenTheVendorIsNotTheApplicantsThenNamesIt() {
    Answer refused =
        tenant
            .post(path())
            .json(
                "{\"kind\":\"vendor_incident\",\"occurredOn\":\"2024-02-01\",\"source\":\"broker\","
                    + "\"vendorId\":\"019368f2-7a10-7c41-9d52-0b8a5c1f2e01\"}")
            .send();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/vendorId");
  }

  @Test
  void replaceAndWithdrawWhenTheTagIsStaleThen412() {
    Answer recorded = tenant.post(path()).json(RANSOMWARE).send();
    String location = recorded.header("Location");
    Answer changed =
        tenant
            .put(location)
            .with("If-Match", recorded.header("ETag"))
            .json(RANSOMWARE.replace("2024-03-01", "2024-04-01"))
            .send();

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.at("/occurredOn")).isEqualTo("2024-04-01");
    Answer stale = tenant.delete(location).with("If-Match", recorded.header("ETag")).send();
    assertThat(stale.status()).isEqualTo(412);
    Answer withdrawn = tenant.delete(location).with("If-Match", changed.header("ETag")).send();
    assertThat(withdrawn.status()).isEqualTo(204);
    assertThat(tenant.get(location).send().status()).isEqualTo(404);
  }
}
