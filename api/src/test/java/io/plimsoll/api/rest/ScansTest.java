package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.AccountBook;
import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.ScanBed;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.Underwriting;
import io.plimsoll.testbed.SampleCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/**
 * Consent, proof, exposure checks and what they do to a score, against real servers on loopback.
 */
@ExtendWith(OutputCaptureExtension.class)
class ScansTest {
  private static final String CLIENT = "org.apache.hc.client5.http";
  private static final ScanBed BED = ScanBed.shared();
  private static final SampleCompany COMPANY = BED.company();
  private static TestTenant tenant;

  @BeforeAll
  static void onboard() {
    tenant = BED.newTenant("Scans test");
  }

  private static Answer started(String applicant, String order) {
    return tenant.post("/v1/applicants/" + applicant + "/scans").json(order).send();
  }

  private static String applicant() {
    return tenant.newApplicant("Harbourlight").at("/id");
  }

  @Test
  void startWhenTheDomainIsNotProvedThenRefusesByName() {
    String applicant = applicant();
    ScanBed.consent(tenant, COMPANY, applicant);

    Answer all = started(applicant, "{}");
    Answer named =
        started(applicant, "{\"domains\":[\"" + COMPANY.domain() + "\",\"elsewhere.example\"]}");

    assertThat(all.at("/errors/0/code")).isEqualTo("NO_DOMAIN_TO_PROBE");
    assertThat(named.at("/errors/0/code")).isEqualTo("NOT_VERIFIED");
    assertThat(named.at("/errors/1/code")).isEqualTo("UNKNOWN_DOMAIN");
    assertThat(named.at("/errors/1/pointer")).isEqualTo("/domains/1");
  }

  @Test
  void verifyWhenTheProofIsNotThereThenSaysWhatWasSeen() {
    String applicant = applicant();
    ScanBed.consent(tenant, COMPANY, applicant);

    Answer looked = ScanBed.verify(tenant, COMPANY, applicant);

    assertThat(looked.at("/ownership")).isEqualTo("unverified");
    assertThat(looked.at("/lastCheck")).isNotBlank();
  }

  @Test
  void scanWhenItRunsThenItSeesWhatIsThereAndTheScoreKnowsIt() {
    String applicant = BED.ready(tenant);
    Underwriting desk = new Underwriting(tenant);
    desk.attest(desk.answered(applicant));
    COMPANY.publishTxt("_mta-sts." + COMPANY.domain(), "v=STSv1; id=1");
    COMPANY.zone().add("mta-sts." + COMPANY.domain(), "A", "10.255.0.1");
    int blind = desk.score(applicant).json().path("score").asInt();

    Answer scan = ScanBed.finished(tenant, started(applicant, "{\"brand\":true}"));

    assertThat(outcome(scan, "brand.no-look-alike-name")).isEqualTo("pass");
    assertThat(outcome(scan, "network.rdp-not-exposed")).isEqualTo("fail");
    assertThat(outcome(scan, "email.dmarc-enforced")).isEqualTo("fail");
    assertThat(outcome(scan, "email.spf-present")).isEqualTo("pass");
    Answer score = desk.score(applicant);
    assertThat(score.at("/scanId")).isEqualTo(scan.at("/id"));
    assertThat(score.json().path("score").asInt()).isLessThan(blind);
    contradictionsNameAnswerAndCheck(applicant);
    observationsCanBePaged(scan);
    outboundDecisionsAreKept(scan);
  }

  @Test
  void scanWhenAccountsAreInABreachThenCountedAndNeitherTheyNorTheKeyAreTold(CapturedOutput log) {
    TestTenant other = BED.newTenant("Exposed accounts");
    String applicant = BED.ready(other);
    BED.accounts().knows("{\"marker-tan\":[\"Kopi\"],\"marker-lim\":[\"Kopi\"]}");
    LoggingSystem.get(ScansTest.class.getClassLoader()).setLogLevel(CLIENT, LogLevel.TRACE);
    try {
      Answer scan = BED.scanned(other, applicant);
      Answer seen = other.get("/v1/scans/" + scan.at("/id") + "/observations?limit=200").send();
      List<JsonNode> found = ScanBed.findings(other, scan.at("/id")).toList();

      assertThat(found.toString()).contains("Kopi");
      assertThat(found)
          .filteredOn(finding -> finding.path("checkId").asString().startsWith("breach."))
          .extracting(finding -> finding.path("outcome").asString())
          .contains("fail");
      assertThat(BED.accounts().asked())
          .contains("/api/v3/breacheddomain/" + COMPANY.domain() + " " + AccountBook.KEY);
      assertThat(found.toString() + scan.text() + seen.text()).doesNotContain("marker-");
    } finally {
      BED.accounts().knows(null);
    }
    assertThat(log.getAll()).doesNotContain("marker-");
    assertThat(LoggerFactory.getLogger(CLIENT + ".impl").isTraceEnabled()).isTrue();
    assertThat(Stream.of(".wire", ".headers").map(each -> LoggerFactory.getLogger(CLIENT + each)))
        .noneMatch(Logger::isErrorEnabled);
  }

  private static void outboundDecisionsAreKept(Answer scan) {
    String path = "/v1/scans/" + scan.at("/id") + "/outbound-decisions?limit=3";
    Answer first = tenant.get(path).send();
    assertThat(tenant.get(path + "&cursor=" + first.at("/next")).send().at("/items/0/id"))
        .isGreaterThan(first.at("/items/2/id"));
    List<JsonNode> kept = decisions(scan, "allowed");
    assertThat(kept)
        .extracting(line -> line.path("protocol").asString())
        .contains("dns", "http", "tls", "smtp", "tcp");
    assertThat(kept)
        .filteredOn(line -> !line.path("protocol").asString().equals("dns"))
        .allSatisfy(line -> assertThat(line.path("address").asString()).startsWith("127."));
    assertThat(decisions(scan, "refused"))
        .anySatisfy(line -> {
          assertThat(line.path("address").asString()).isEqualTo("10.255.0.1");
          assertThat(line.path("rule").asString()).isEqualTo("address");
        });
    assertThat(tenant.get(path + "&verdict=perhaps").send().status()).isEqualTo(400);
  }

  private static List<JsonNode> decisions(Answer scan, String verdict) {
    String path =
        "/v1/scans/" + scan.at("/id") + "/outbound-decisions?limit=200&verdict=" + verdict;
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = tenant.get(path + cursor).send().json();
      page.path("items").forEach(all::add);
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!cursor.isEmpty());
    return all;
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
    String applicant = BED.ready(tenant);
    String path = "/v1/applicants/" + applicant + "/scans";
    Answer started = started(applicant, "{}");

    Answer second = tenant.post(path).json("{}").send();
    Answer cancelled = tenant.post("/v1/scans/" + started.at("/id") + ":cancel").send();

    assertThat(second.at("/code")).isEqualTo("SCAN_UNDER_WAY");
    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(ScanBed.finished(tenant, started).at("/state")).isEqualTo("cancelled");
  }

  private static String outcome(Answer scan, String check) {
    return ScanBed.finding(tenant, scan.at("/id"), check).path("outcome").asString();
  }
}
