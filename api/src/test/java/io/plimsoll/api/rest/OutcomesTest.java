package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final TestService SERVICE = TestService.shared();
  private static TestTenant tenant;

  @BeforeAll
  static void onboard() {
    tenant = SERVICE.newTenant("Outcomes test");
  }

  private static String applicant() {
    return tenant.newApplicant("Insured").at("/id");
  }

  private static String body(String applicant, String start, String end, String rest) {
    return "{\"applicantId\":\""
        + applicant
        + "\",\"periodStart\":\""
        + start
        + "\",\"periodEnd\":\""
        + end
        + "\",\"source\":\"insurer\","
        + rest
        + "}";
  }

  private static Answer record(String body) {
    return tenant.post("/v1/outcomes").json(body).send();
  }

  private static String quiet(String applicant, String start, String end) {
    return body(applicant, start, end, "\"valuedOn\":\"2026-03-01\",\"claimCount\":0");
  }

  @Test
  void recordWhenAPeriodIsOverThenItsWholeLengthWasObserved() {
    Answer recorded =
        record(
            body(
                applicant(),
                "2024-01-01",
                "2025-01-01",
                """
                "valuedOn":"2025-06-30","claimCount":2,"sourceReference":"Policy 4711","losses":[
                {"peril":"ransomware","claimCount":1,"incurred":{"amount":14100000,"currency":"SGD"}},
                {"peril":"funds_transfer_fraud","claimCount":1}]
                """));

    assertThat(recorded.status()).isEqualTo(201);
    Answer read = tenant.get(recorded.header("Location")).send();
    assertThat(read.json()).isEqualTo(recorded.json());
    assertThat(read.json().path("exposureYears").asDouble()).isEqualTo(366 / 365.25, within(1e-12));
    assertThat(read.json().path("losses").size()).isEqualTo(2);
    assertThat(read.json().path("losses").valueStream())
        .anySatisfy(loss -> assertThat(loss.at("/incurred/amount").asLong()).isEqualTo(14_100_000))
        .anySatisfy(loss -> assertThat(loss.path("incurred").isNull()).isTrue());
  }

  @Test
  void recordWhenAPeriodIsRunningThenOnlyWhatWasSeenCounts() {
    Answer recorded =
        record(
            body(
                applicant(),
                "2026-01-01",
                "2027-01-01",
                "\"valuedOn\":\"2026-03-02\",\"claimCount\":0"));

    assertThat(recorded.json().path("exposureYears").asDouble())
        .isEqualTo(60 / 365.25, within(1e-12));
  }

  @Test
  void recordWhenPeriodsShareADayThen409AndWhenTheyTouchThenBothAreKept() {
    String applicant = applicant();
    record(quiet(applicant, "2024-01-01", "2025-01-01"));

    Answer overlapping = record(quiet(applicant, "2024-12-31", "2025-12-31"));
    Answer next = record(quiet(applicant, "2025-01-01", "2026-01-01"));
    Answer other = record(quiet(applicant(), "2024-01-01", "2025-01-01"));

    assertThat(overlapping.status()).isEqualTo(409);
    assertThat(overlapping.at("/code")).isEqualTo("PERIOD_OVERLAPS");
    assertThat(next.status()).isEqualTo(201);
    assertThat(other.status()).isEqualTo(201);
  }

  @Test
  void recordWhenTwentyRaceForOnePeriodThenOneWins() {
    String applicant = applicant();

    List<CompletableFuture<Answer>> racers =
        IntStream.range(0, 20)
            .mapToObj(_ ->
                CompletableFuture.supplyAsync(
                    () -> record(quiet(applicant, "2024-01-01", "2025-01-01"))))
            .toList();

    assertThat(racers.stream().map(racer -> racer.join().status()).filter(s -> s == 201).count())
        .isEqualTo(1);
    assertThat(
            tenant.get("/v1/outcomes?applicantId=" + applicant).send().json().path("items").size())
        .isEqualTo(1);
  }

  @Test
  void recordWhenItContradictsItselfThenNamesTheMember() {
    String applicant = applicant();
    record Bad(String body, String pointer) {}

    for (Bad bad :
        List.of(
            new Bad(quiet(applicant, "2025-01-01", "2025-01-01"), "/periodEnd"),
            new Bad(quiet(applicant, "2099-01-01", "2100-01-01"), "/periodStart"),
            new Bad(quiet(applicant, "2019-01-01", "2025-01-01"), "/periodEnd"),
            new Bad(
                body(
                    applicant,
                    "2024-01-01",
                    "2025-01-01",
                    "\"valuedOn\":\"2099-01-01\",\"claimCount\":0"),
                "/valuedOn"),
            new Bad(
                body(
                    applicant,
                    "2024-01-01",
                    "2025-01-01",
                    "\"valuedOn\":\"2025-01-01\",\"claimCount\":2,"
                        + "\"losses\":[{\"peril\":\"ransomware\",\"claimCount\":1}]"),
                "/claimCount"),
            new Bad(
                body(
                    applicant,
                    "2024-01-01",
                    "2025-01-01",
                    "\"valuedOn\":\"2025-01-01\",\"claimCount\":2,\"losses\":["
                        + "{\"peril\":\"ransomware\",\"claimCount\":1},"
                        + "{\"peril\":\"ransomware\",\"claimCount\":1}]"),
                "/losses/1/peril"),
            new Bad(
                quiet("019368f2-7a10-7c41-9d52-0b8a5c1f2e01", "2024-01-01", "2025-01-01"),
                "/applicantId"))) {
      Answer refused = record(bad.body());
      assertThat(refused.status()).as("%s: %s", bad.body(), refused.text()).isEqualTo(422);
      assertThat(refused.json().path("errors").valueStream().map(e -> e.path("pointer").asString()))
          .as(bad.body())
          .contains(bad.pointer());
    }
  }

  @Test
  void recordWhenTheApplicantIsAnotherTenantsThenItIsUnknown() {
    String foreign = SERVICE.newTenant("Other insurer").newApplicant("Foreign").at("/id");

    Answer refused = record(quiet(foreign, "2024-01-01", "2025-01-01"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/code")).isEqualTo("UNKNOWN_APPLICANT");
  }

  @Test
  void replaceWhenTheClaimsGrowThenTheNewCountStandsAndTheOldTagIsStale() {
    String applicant = applicant();
    Answer recorded = record(quiet(applicant, "2024-01-01", "2025-01-01"));
    String location = recorded.header("Location");
    String grown =
        body(
            applicant,
            "2024-01-01",
            "2025-01-01",
            "\"valuedOn\":\"2026-03-01\",\"claimCount\":1,"
                + "\"losses\":[{\"peril\":\"ransomware\",\"claimCount\":1}]");

    Answer replaced =
        tenant.put(location).with("If-Match", recorded.header("ETag")).json(grown).send();
    Answer stale =
        tenant.put(location).with("If-Match", recorded.header("ETag")).json(grown).send();

    assertThat(replaced.status()).isEqualTo(200);
    assertThat(tenant.get(location).send().json().path("claimCount").asInt()).isEqualTo(1);
    assertThat(stale.status()).isEqualTo(412);
  }

  @Test
  void replaceWhenTheApplicantChangesThenNamesIt() {
    Answer recorded = record(quiet(applicant(), "2024-01-01", "2025-01-01"));

    Answer refused =
        tenant
            .put(recorded.header("Location"))
            .with("If-Match", recorded.header("ETag"))
            .json(quiet(applicant(), "2024-01-01", "2025-01-01"))
            .send();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/applicantId");
  }

  @Test
  void withdrawWhenRecordedInErrorThenItIsGoneAndItsPeriodIsFree() {
    String applicant = applicant();
    Answer recorded = record(quiet(applicant, "2024-01-01", "2025-01-01"));

    Answer withdrawn =
        tenant.delete(recorded.header("Location")).with("If-Match", recorded.header("ETag")).send();

    assertThat(withdrawn.status()).isEqualTo(204);
    assertThat(tenant.get(recorded.header("Location")).send().status()).isEqualTo(404);
    assertThat(record(quiet(applicant, "2024-01-01", "2025-01-01")).status()).isEqualTo(201);
  }

  @Test
  void listWhenOfOneApplicantThenPageByPage() {
    String applicant = applicant();
    record(quiet(applicant, "2023-01-01", "2024-01-01"));
    record(quiet(applicant, "2024-01-01", "2025-01-01"));
    String path = "/v1/outcomes?limit=1&applicantId=" + applicant;

    Answer first = tenant.get(path).send();
    Answer second = tenant.get(path + "&cursor=" + first.at("/next")).send();

    assertThat(first.at("/items/0/periodStart")).isEqualTo("2023-01-01");
    assertThat(second.at("/items/0/periodStart")).isEqualTo("2024-01-01");
    assertThat(second.json().path("next").isNull()).isTrue();
  }
}
