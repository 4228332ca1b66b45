package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.ScanBed;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.Underwriting;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Findings looked at again, and findings that somebody says are wrong. */
class DisputesTest {
  private static final ScanBed BED = ScanBed.shared();
  private static final String REMOTE_DESKTOP = "network.rdp-not-exposed";
  private static TestTenant tenant;

  @BeforeAll
  static void onboard() {
    tenant = BED.newTenant("Disputes test");
  }

  /** An applicant with answers and a scan, and one of its findings. */
  private record Case(String applicant, String scan, JsonNode finding) {
    static Case of(String check) {
      String applicant = BED.ready(tenant);
      Underwriting desk = new Underwriting(tenant);
      desk.attest(desk.answered(applicant));
      String scan = BED.scanned(tenant, applicant).at("/id");
      return new Case(applicant, scan, ScanBed.finding(tenant, scan, check));
    }

    String path() {
      return "/v1/findings/" + finding.path("id").asString();
    }

    Answer dispute(String reason) {
      return tenant
          .post(path() + "/disputes")
          .json("{\"reason\":\"" + reason + "\",\"statement\":\"It was closed this morning.\"}")
          .send();
    }

    int score() {
      return new Underwriting(tenant).score(applicant).json().path("score").asInt();
    }

    /** Whether a score made now says of the finding that it is in dispute. */
    boolean isMarked() {
      JsonNode score = new Underwriting(tenant).score(applicant).json();
      List<String> marked =
          score
              .path("contributions")
              .valueStream()
              .filter(line -> line.path("disputed").asBoolean())
              .map(line -> line.path("evidence").toString())
              .toList();
      assertThat(marked).allSatisfy(line -> assertThat(line).contains(", disputed since "));
      assertThat(marked.isEmpty()).isEqualTo(!score.path("disputed").asBoolean());
      return !marked.isEmpty();
    }
  }

  private static Answer resolve(Answer dispute, String resolution) {
    return tenant
        .post("/v1/disputes/" + dispute.at("/id") + ":resolve")
        .with("If-Match", dispute.header("ETag"))
        .json("{\"resolution\":\"" + resolution + "\",\"note\":\"Looked at it.\"}")
        .send();
  }

  @Test
  void recheckWhenAFindingIsNamedThenOnlyItsCheckIsJudgedAgain() {
    Case one = Case.of(REMOTE_DESKTOP);

    Answer started = tenant.post(one.path() + ":recheck").send();
    Answer again = ScanBed.finished(tenant, started);

    assertThat(started.status()).isEqualTo(202);
    assertThat(again.at("/purpose")).isEqualTo("recheck");
    assertThat(again.at("/findingId")).isEqualTo(one.finding().path("id").asString());
    assertThat(again.at("/state")).isEqualTo("completed");
    assertThat(
            ScanBed.findings(tenant, again.at("/id"))
                .map(finding -> finding.path("checkId").asString()))
        .isNotEmpty()
        .containsOnly(REMOTE_DESKTOP);
    assertThat(again.json().path("groups").valueStream().map(g -> g.path("group").asString()))
        .contains("network")
        .doesNotContain("dns", "email", "tls");
  }

  @Test
  void recheckWhenItHasEndedThenTheScansOwnFindingsStay() {
    Case one = Case.of(REMOTE_DESKTOP);
    long before = ScanBed.findings(tenant, one.scan()).count();

    ScanBed.finished(tenant, tenant.post(one.path() + ":recheck").send());

    assertThat(ScanBed.findings(tenant, one.scan()).count()).isEqualTo(before);
    assertThat(new Underwriting(tenant).score(one.applicant()).at("/scanId")).isEqualTo(one.scan());
  }

  @Test
  void recheckWhenConsentIsGoneThenRefusedByName() {
    Case one = Case.of(REMOTE_DESKTOP);
    tenant.put(ScanBed.domain(BED.company(), one.applicant())).json("{}").send();

    Answer refused = tenant.post(one.path() + ":recheck").send();

    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    assertThat(refused.at("/code")).isEqualTo("NO_DOMAIN_TO_PROBE");
  }

  @Test
  void raiseWhenAFindingFailedThenItIsLookedAtAgainAndTheScoreWithoutItIsTold() {
    Case one = Case.of(REMOTE_DESKTOP);

    Answer raised = one.dispute("fixed");

    assertThat(raised.status()).as(raised.text()).isEqualTo(201);
    assertThat(raised.at("/state")).isEqualTo("open");
    assertThat(raised.json().path("provisionalScore").asInt())
        .isGreaterThan(raised.json().path("score").asInt());
    Answer again = ScanBed.finished(tenant, "/v1/scans/" + raised.at("/recheckScanId"));
    assertThat(again.at("/startedBy")).isEqualTo("dispute");
    assertThat(again.at("/state")).isEqualTo("completed");
    assertThat(one.dispute("wrong").at("/code")).isEqualTo("DISPUTE_OPEN");
    assertThat(tenant.get(one.path() + "/disputes").send().at("/items/0/id"))
        .isEqualTo(raised.at("/id"));
  }

  @Test
  void raiseWhenTheCheckPassedThenThereIsNothingToDispute() {
    assertThat(Case.of("email.spf-present").dispute("wrong").at("/code"))
        .isEqualTo("NOTHING_TO_DISPUTE");
  }

  @Test
  void resolveWhenUpheldThenTheFindingCountsNoMore() {
    Case one = Case.of(REMOTE_DESKTOP);
    int with = one.score();
    Answer raised = one.dispute("not_ours");
    ScanBed.finished(tenant, "/v1/scans/" + raised.at("/recheckScanId"));

    Answer upheld = resolve(raised, "upheld");

    assertThat(upheld.status()).as(upheld.text()).isEqualTo(200);
    assertThat(upheld.at("/state")).isEqualTo("upheld");
    assertThat(upheld.at("/resolvedBy")).isNotBlank();
    assertThat(one.score()).isGreaterThan(with);
    assertThat(one.isMarked()).isFalse();
    assertThat(resolve(upheld, "rejected").at("/code")).isEqualTo("DISPUTE_RESOLVED");
  }

  @Test
  void resolveWhenRejectedThenTheScoreStays() {
    Case one = Case.of(REMOTE_DESKTOP);
    int with = one.score();
    Answer raised = one.dispute("wrong");
    ScanBed.finished(tenant, "/v1/scans/" + raised.at("/recheckScanId"));
    assertThat(one.score()).as("counts as before until it is decided").isEqualTo(with);
    assertThat(one.isMarked()).as("though a re-check has seen it again").isTrue();

    resolve(raised, "rejected");

    assertThat(one.score()).isEqualTo(with);
    assertThat(one.isMarked()).isFalse();
  }

  @Test
  void resolveWhenTheVersionIsOldThenRefused() {
    Answer raised = Case.of(REMOTE_DESKTOP).dispute("wrong");
    resolve(raised, "withdrawn");

    assertThat(resolve(raised, "upheld").status()).isEqualTo(412);
  }
}
