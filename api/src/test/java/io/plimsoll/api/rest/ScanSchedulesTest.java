package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.ScanBed;
import io.plimsoll.api.testing.TestTenant;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scans that start by themselves when an applicant's turn has come. */
class ScanSchedulesTest {
  private static final ScanBed BED = ScanBed.shared();
  private static TestTenant tenant;

  @BeforeAll
  static void onboard() {
    tenant = BED.newTenant("Schedules test");
  }

  private static String path(String applicant) {
    return "/v1/applicants/" + applicant + "/scan-schedule";
  }

  private static Answer schedule(String applicant) {
    return tenant.get(path(applicant)).send();
  }

  private static Answer set(String applicant, String body) {
    return tenant
        .put(path(applicant))
        .with("If-Match", schedule(applicant).header("ETag"))
        .json(body)
        .send();
  }

  private static Instant nextAt(Answer schedule) {
    return Instant.parse(schedule.at("/nextAt"));
  }

  /** Lets the hour strike: nothing else of what is planned is changed. */
  private static void strike(String applicant) {
    BED.database()
        .admin()
        .execute(
            "update platform.scheduled_tasks set execution_time = now()"
                + " where task_name = 'scheduled-scan' and task_instance like ?",
            "%" + applicant + "%");
  }

  private static Answer lastScan(String applicant) {
    Answer scans = tenant.get("/v1/applicants/" + applicant + "/scans?limit=200").send();
    int last = scans.json().path("items").size() - 1;
    return tenant.get("/v1/scans/" + scans.at("/items/" + last + "/id")).send();
  }

  @Test
  void readWhenNothingWasScannedThenTheStandardWithoutADay() {
    Answer schedule = schedule(tenant.newApplicant("Unscanned").at("/id"));

    assertThat(schedule.json().path("enabled").asBoolean()).isTrue();
    assertThat(schedule.json().path("everyDays").asInt()).isEqualTo(30);
    assertThat(schedule.json().path("nextAt").isNull()).isTrue();
  }

  @Test
  void readWhenAScanHasEndedThenTheNextIsAboutThirtyDaysAway() {
    String applicant = BED.ready(tenant);
    Instant ended = Instant.parse(BED.scanned(tenant, applicant).at("/finishedAt"));

    assertThat(Duration.between(ended, nextAt(schedule(applicant))))
        .isBetween(Duration.ofDays(27), Duration.ofDays(33));
  }

  @Test
  void setWhenShorterThenTheNextComesSoonerAndTheVersionCounts() {
    String applicant = BED.ready(tenant);
    BED.scanned(tenant, applicant);
    Answer before = schedule(applicant);

    Answer after = set(applicant, "{\"enabled\":true,\"everyDays\":7}");
    Answer stale =
        tenant
            .put(path(applicant))
            .with("If-Match", before.header("ETag"))
            .json("{\"enabled\":true,\"everyDays\":8}")
            .send();

    assertThat(after.status()).as(after.text()).isEqualTo(200);
    assertThat(nextAt(after)).isBefore(nextAt(before));
    assertThat(stale.status()).isEqualTo(412);
  }

  @Test
  void setWhenNothingWasScannedThenTheFirstScanPlansByIt() {
    String applicant = BED.ready(tenant);
    Answer set = set(applicant, "{\"enabled\":true,\"everyDays\":100}");

    Instant ended = Instant.parse(BED.scanned(tenant, applicant).at("/finishedAt"));

    assertThat(set.json().path("nextAt").isNull()).isTrue();
    assertThat(Duration.between(ended, nextAt(schedule(applicant))))
        .isBetween(Duration.ofDays(90), Duration.ofDays(110));
  }

  @Test
  void setWhenOutOfRangeThenTheFieldIsNamed() {
    String applicant = tenant.newApplicant("Out of range").at("/id");
    Answer refused = set(applicant, "{\"enabled\":true,\"everyDays\":0}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/everyDays");
  }

  @Test
  void strikeWhenTheTurnHasComeThenAScanStartsAndTheNextIsPlanned() {
    String applicant = BED.ready(tenant);
    String first = BED.scanned(tenant, applicant).at("/id");

    strike(applicant);

    await()
        .atMost(ScanBed.LONGEST)
        .untilAsserted(() -> {
          Answer last = lastScan(applicant);
          assertThat(last.at("/id")).isNotEqualTo(first);
          assertThat(last.at("/startedBy")).isEqualTo("schedule");
          assertThat(last.at("/state")).isEqualTo("completed");
        });
    assertThat(nextAt(schedule(applicant))).isAfter(Instant.now().plus(Duration.ofDays(26)));
  }

  @Test
  void strikeWhenConsentIsGoneThenThePutOffIsTold() {
    String applicant = BED.ready(tenant);
    BED.scanned(tenant, applicant);
    tenant.put(ScanBed.domain(BED.company(), applicant)).json("{}").send();

    strike(applicant);

    await()
        .atMost(ScanBed.LONGEST)
        .untilAsserted(
            () -> assertThat(schedule(applicant).at("/putOff")).contains("verified and consented"));
    assertThat(lastScan(applicant).at("/startedBy")).isEqualTo("request");
  }

  @Test
  void strikeWhenSwitchedOffThenNothingStarts() {
    String applicant = BED.ready(tenant);
    BED.scanned(tenant, applicant);
    Answer off = set(applicant, "{\"enabled\":false,\"everyDays\":30}");

    strike(applicant);

    await().atMost(ScanBed.LONGEST).until(() -> planned(applicant) == 0);
    assertThat(off.json().path("nextAt").isNull()).isTrue();
    assertThat(lastScan(applicant).at("/startedBy")).isEqualTo("request");
  }

  private static int planned(String applicant) {
    return BED.database()
        .admin()
        .fetchSingle(
            "select count(*) from platform.scheduled_tasks"
                + " where task_name = 'scheduled-scan' and task_instance like ?",
            "%" + applicant + "%")
        .get(0, Integer.class);
  }
}
