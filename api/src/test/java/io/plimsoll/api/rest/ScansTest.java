package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.Underwriting;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.embedded.TestServers;
import io.plimsoll.testbed.SampleCompany;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Consent, proof, exposure checks and what they do to a score, against real servers on loopback.
 */
class ScansTest {
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final SampleCompany COMPANY = SampleCompany.start();
  private static TestService service;
  private static TestTenant tenant;

  @BeforeAll
  static void start() {
    List<String> arguments =
        new ArrayList<>(TestService.arguments(DATABASE, TestServers.redis().url()));
    COMPANY.properties().forEach((key, value) -> arguments.add("--" + key + "=" + value));
    service = TestService.start(arguments);
    tenant = service.newTenant("Scans test");
  }

  @AfterAll
  static void stop() {
    service.close();
    COMPANY.close();
    DATABASE.close();
  }

  private static String applicant() {
    return tenant.newApplicant("Harbourlight").at("/id");
  }

  private static String domain(String applicant) {
    return "/v1/applicants/" + applicant + "/domains/" + COMPANY.domain();
  }

  private static Answer consent(String applicant) {
    return tenant
        .put(domain(applicant))
        .json("{\"consent\":{\"givenBy\":\"Lim Hui Min\",\"role\":\"Director\"}}")
        .send();
  }

  private static Answer verify(String applicant) {
    return tenant.post(domain(applicant) + ":verify").json("{\"method\":\"dns_txt\"}").send();
  }

  private static String ready() {
    String applicant = applicant();
    Answer declared = consent(applicant);
    COMPANY.publishTxt(declared.at("/challenge/dnsName"), declared.at("/challenge/dnsValue"));
    assertThat(verify(applicant).at("/ownership")).isEqualTo("verified");
    return applicant;
  }

  private static Answer finished(Answer started) {
    return await()
        .atMost(LONGEST)
        .until(
            () -> tenant.get(started.header("Location")).send(),
            scan -> !List.of("queued", "running").contains(scan.at("/state")));
  }

  @Test
  void startWhenTheDomainIsNotProvedThenRefusesByName() {
    String applicant = applicant();
    consent(applicant);

    Answer all = tenant.post("/v1/applicants/" + applicant + "/scans").json("{}").send();
    Answer named =
        tenant
            .post("/v1/applicants/" + applicant + "/scans")
            .json("{\"domains\":[\"" + COMPANY.domain() + "\",\"elsewhere.example\"]}")
            .send();

    assertThat(all.at("/errors/0/code")).isEqualTo("NO_DOMAIN_TO_PROBE");
    assertThat(named.at("/errors/0/code")).isEqualTo("NOT_VERIFIED");
    assertThat(named.at("/errors/1/code")).isEqualTo("UNKNOWN_DOMAIN");
    assertThat(named.at("/errors/1/pointer")).isEqualTo("/domains/1");
  }

  @Test
  void verifyWhenTheProofIsNotThereThenSaysWhatWasSeen() {
    String applicant = applicant();
    consent(applicant);

    Answer looked = verify(applicant);

    assertThat(looked.at("/ownership")).isEqualTo("unverified");
    assertThat(looked.at("/lastCheck")).isNotBlank();
  }

  @Test
  void scanWhenItRunsThenItSeesWhatIsThereAndTheScoreKnowsIt() {
    String applicant = ready();
    Underwriting desk = new Underwriting(tenant);
    desk.attest(desk.answered(applicant));
    int blind = desk.score(applicant).json().path("score").asInt();

    Answer scan = finished(tenant.post("/v1/applicants/" + applicant + "/scans").json("{}").send());

    assertThat(scan.at("/state")).isEqualTo("completed");
    assertThat(outcome(scan, "network.rdp-not-exposed")).isEqualTo("fail");
    assertThat(outcome(scan, "email.dmarc-enforced")).isEqualTo("fail");
    assertThat(outcome(scan, "email.spf-present")).isEqualTo("pass");
    Answer score = desk.score(applicant);
    assertThat(score.at("/scanId")).isEqualTo(scan.at("/id"));
    assertThat(score.json().path("score").asInt()).isLessThan(blind);
    contradictionsNameAnswerAndCheck(applicant);
    observationsCanBePaged(scan);
  }

  private static void contradictionsNameAnswerAndCheck(String applicant) {
    JsonNode items =
        tenant.get("/v1/applicants/" + applicant + "/contradictions").send().json().path("items");
    assertThat(items.valueStream().map(item -> item.path("checkId").asString()))
        .contains("network.rdp-not-exposed");
  }

  private static void observationsCanBePaged(Answer scan) {
    String path = "/v1/scans/" + scan.at("/id") + "/observations?limit=5";
    Answer first = tenant.get(path).send();
    Answer second = tenant.get(path + "&cursor=" + first.at("/next")).send();
    assertThat(first.json().path("items").size()).isEqualTo(5);
    assertThat(second.at("/items/0/id")).isGreaterThan(first.at("/items/4/id"));
  }

  @Test
  void startWhenAScanIsUnderWayThenConflictsAndCancelEndsIt() {
    String applicant = ready();
    String path = "/v1/applicants/" + applicant + "/scans";
    Answer started = tenant.post(path).json("{}").send();

    Answer second = tenant.post(path).json("{}").send();
    Answer cancelled = tenant.post("/v1/scans/" + started.at("/id") + ":cancel").send();

    assertThat(second.at("/code")).isEqualTo("SCAN_UNDER_WAY");
    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(finished(started).at("/state")).isEqualTo("cancelled");
  }

  private static String outcome(Answer scan, String check) {
    return tenant
        .get("/v1/scans/" + scan.at("/id") + "/findings?limit=200")
        .send()
        .json()
        .path("items")
        .valueStream()
        .filter(finding -> finding.path("checkId").asString().equals(check))
        .map(finding -> finding.path("outcome").asString())
        .sorted()
        .findFirst()
        .orElse("absent");
  }
}
