package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.ScanBed;
import io.plimsoll.api.testing.TestTenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Third parties that a scan sees, joined with those that were declared. */
class ThirdPartiesTest {
  private static final ScanBed BED = ScanBed.shared();
  private static TestTenant tenant;

  @BeforeAll
  static void onboard() {
    tenant = BED.newTenant("Third parties test");
  }

  private static String scanned() {
    String applicant = BED.ready(tenant);
    BED.scanned(tenant, applicant);
    return applicant;
  }

  private static String vendors(String applicant) {
    return "/v1/applicants/" + applicant + "/vendors";
  }

  private static JsonNode only(String applicant, String name) {
    return tenant
        .get(vendors(applicant) + "?limit=200")
        .send()
        .json()
        .path("items")
        .valueStream()
        .filter(vendor -> vendor.path("name").asString().contains(name))
        .reduce((_, _) -> {
          throw new AssertionError("more than one " + name);
        })
        .orElseThrow();
  }

  private static Answer zendesk(String applicant) {
    return tenant
        .get(vendors(applicant) + "/" + only(applicant, "Zendesk").path("id").asString())
        .send();
  }

  private static Answer confirm(String applicant, Answer seen) {
    return tenant
        .post(vendors(applicant) + "/" + seen.at("/id") + ":confirm")
        .with("If-Match", seen.header("ETag"))
        .json("{\"dataCategories\":[\"contact_details\"],\"recordsShared\":4000}")
        .send();
  }

  private static Answer dismiss(String applicant, Answer seen) {
    return tenant
        .post(vendors(applicant) + "/" + seen.at("/id") + ":dismiss")
        .with("If-Match", seen.header("ETag"))
        .json("{\"reason\":\"The contract ended last year.\"}")
        .send();
  }

  @Test
  void scanWhenAVendorThatShowsWasStruckLatelyThenItIsFound() {
    String applicant = BED.ready(tenant);
    String scan = BED.scanned(tenant, applicant).at("/id");

    JsonNode finding = ScanBed.finding(tenant, scan, "vendor.vendor-not-in-recent-incident");

    assertThat(finding.path("outcome").asString()).isEqualTo("fail");
    assertThat(finding.path("summary").asString()).contains("Zendesk");
  }

  @Test
  void listWhenAScanSawAVendorThenItIsToldWithItsEvidence() {
    String applicant = scanned();

    JsonNode vendor = only(applicant, "Zendesk");

    assertThat(vendor.path("origin").asString()).isEqualTo("detected");
    assertThat(vendor.path("category").asString()).isEqualTo("help_desk");
    assertThat(vendor.at("/detection/state").asString()).isEqualTo("open");
    assertThat(
            vendor
                .at("/detection/evidence")
                .valueStream()
                .map(each -> each.path("place").asString()))
        .contains("spf");
    assertThat(vendor.path("recordsShared").isNull()).isTrue();
  }

  @Test
  void listWhenTheOriginIsGivenThenOnlyThose() {
    String applicant = scanned();
    tenant
        .post(vendors(applicant))
        .json("{\"name\":\"Kopi Payroll Bureau\",\"category\":\"payroll\"}")
        .send();

    JsonNode declared =
        tenant.get(vendors(applicant) + "?origin=declared").send().json().path("items");
    JsonNode seen = tenant.get(vendors(applicant) + "?origin=detected").send().json().path("items");

    assertThat(declared.valueStream().map(each -> each.path("name").asString()))
        .containsExactly("Kopi Payroll Bureau");
    assertThat(seen.valueStream().map(each -> each.path("origin").asString()))
        .isNotEmpty()
        .containsOnly("detected");
  }

  @Test
  void listWhenPagedThenEveryOneComesOnce() {
    String applicant = scanned();
    tenant
        .post(vendors(applicant))
        .json("{\"name\":\"Kopi Payroll Bureau\",\"category\":\"payroll\"}")
        .send();

    Answer first = tenant.get(vendors(applicant) + "?limit=1").send();
    Answer second = tenant.get(vendors(applicant) + "?limit=1&cursor=" + first.at("/next")).send();

    assertThat(first.json().path("items").size()).isEqualTo(1);
    assertThat(second.at("/items/0/id")).isGreaterThan(first.at("/items/0/id"));
  }

  @Test
  void listWhenTheSameWasDeclaredThenBothAreOne() {
    String applicant = BED.ready(tenant);
    Answer declared =
        tenant
            .post(vendors(applicant))
            .json("{\"name\":\"Zendesk\",\"category\":\"help_desk\",\"domains\":[\"zendesk.com\"]}")
            .send();
    BED.scanned(tenant, applicant);

    JsonNode vendor = only(applicant, "Zendesk");

    assertThat(vendor.path("id").asString()).isEqualTo(declared.at("/id"));
    assertThat(vendor.path("origin").asString()).isEqualTo("both");
    assertThat(vendor.at("/detection/match").asString()).isEqualTo("high");
  }

  @Test
  void confirmWhenSeenThenItIsDeclaredAndStaysJoined() {
    String applicant = scanned();
    Answer seen = zendesk(applicant);

    Answer confirmed = confirm(applicant, seen);

    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    assertThat(confirmed.at("/origin")).isEqualTo("both");
    assertThat(confirmed.at("/detection/state")).isEqualTo("confirmed");
    assertThat(confirmed.at("/recordsShared")).isEqualTo("4000");
    Answer byOldId = tenant.get(vendors(applicant) + "/" + seen.at("/id")).send();
    assertThat(byOldId.at("/id")).isEqualTo(confirmed.at("/id"));
    assertThat(confirm(applicant, seen).at("/code")).isEqualTo("VENDOR_DECLARED");
  }

  @Test
  void dismissWhenSeenThenAnotherScanDoesNotBringItBack() {
    String applicant = scanned();

    Answer dismissed = dismiss(applicant, zendesk(applicant));
    BED.scanned(tenant, applicant);

    assertThat(dismissed.at("/detection/state")).isEqualTo("dismissed");
    assertThat(zendesk(applicant).at("/detection/dismissedReason"))
        .isEqualTo("The contract ended last year.");
  }

  @Test
  void dismissWhenTheVersionIsOldThenRefused() {
    String applicant = scanned();
    Answer seen = zendesk(applicant);
    dismiss(applicant, seen);

    assertThat(dismiss(applicant, seen).status()).isEqualTo(412);
  }

  @Test
  void confirmWhenNobodySawItThen404() {
    String applicant = BED.ready(tenant);
    Answer refused =
        tenant
            .post(vendors(applicant) + "/019368f2-7a10-7c41-9d52-0b8a5c1f2e01:confirm")
            .with("If-Match", "\"1\"")
            .json("{}")
            .send();

    assertThat(refused.status()).isEqualTo(404);
  }
}
