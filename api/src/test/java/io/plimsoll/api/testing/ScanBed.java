package io.plimsoll.api.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.embedded.TestServers;
import io.plimsoll.testbed.SampleCompany;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A service that looks at an invented company on loopback, started once for all tests that scan.
 */
public final class ScanBed {
  public static final Duration LONGEST = Duration.ofMinutes(3);

  private final TestDatabase database = TestDatabase.fresh();
  private final SampleCompany company = SampleCompany.start();
  private final AccountBook accounts = AccountBook.start();
  private final TestService service = TestService.start(argumentsWithIncidents());

  private static final class Shared {
    static final ScanBed BED = new ScanBed();
  }

  public static ScanBed shared() {
    return Shared.BED;
  }

  /** Where a service finds its servers and the company. */
  public static List<String> arguments(TestDatabase database, SampleCompany company) {
    List<String> arguments =
        new ArrayList<>(TestService.arguments(database, TestServers.redis().url()));
    company.properties().forEach((key, value) -> arguments.add("--" + key + "=" + value));
    return arguments;
  }

  /**
   * The same, with a published list: a vendor of the company had an incident lately. A service is
   * asked about accounts, and every log of the HTTP client is wanted.
   */
  private List<String> argumentsWithIncidents() {
    List<String> arguments = arguments(database, company);
    arguments.add("--plimsoll.feeds.incidents.location=" + incidents());
    arguments.add("--plimsoll.feeds.incidents.mapping.format=csv");
    arguments.add("--plimsoll.feeds.incidents.mapping.organisation=who");
    arguments.add("--plimsoll.feeds.incidents.mapping.domains=domain");
    arguments.add("--plimsoll.feeds.incidents.mapping.occurred-on=when");
    arguments.add("--plimsoll.feeds.hibp.location=" + accounts.breaches());
    arguments.add("--plimsoll.feeds.hibp-domains.location=" + accounts.location());
    arguments.add("--plimsoll.feeds.hibp-domains.key=" + AccountBook.KEY);
    arguments.add("--plimsoll.feeds.allow-networks=127.0.0.0/8");
    arguments.add("--logging.level.org.apache.hc=TRACE");
    return arguments;
  }

  private static Path incidents() {
    LocalDate lately = LocalDate.now(ZoneOffset.UTC).minusMonths(1);
    try {
      Path list = Files.createTempFile("incidents", ".csv");
      list.toFile().deleteOnExit();
      return Files.writeString(list, "who,domain,when\nZendesk,zendesk.com," + lately + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SampleCompany company() {
    return company;
  }

  /** Who knows accounts of the company in breaches. */
  public AccountBook accounts() {
    return accounts;
  }

  public TestDatabase database() {
    return database;
  }

  public TestService service() {
    return service;
  }

  public TestTenant newTenant(String name) {
    return service.newTenant(name);
  }

  /** An applicant whose domain may be probed. */
  public String ready(TestTenant tenant) {
    return ready(tenant, company);
  }

  public static String ready(TestTenant tenant, SampleCompany company) {
    String applicant = tenant.newApplicant("Harbourlight").at("/id");
    Answer declared = consent(tenant, company, applicant);
    company.publishTxt(declared.at("/challenge/dnsName"), declared.at("/challenge/dnsValue"));
    verify(tenant, company, applicant);
    Answer domain =
        await()
            .atMost(LONGEST)
            .until(
                () -> tenant.get(domain(company, applicant)).send(),
                present -> !present.at("/check/state").equals("pending"));
    assertThat(domain.at("/ownership")).as(domain.text()).isEqualTo("verified");
    return applicant;
  }

  public static Answer consent(TestTenant tenant, SampleCompany company, String applicant) {
    return tenant
        .put(domain(company, applicant))
        .json("{\"consent\":{\"givenBy\":\"Lim Hui Min\",\"role\":\"Director\"}}")
        .send();
  }

  public static Answer verify(TestTenant tenant, SampleCompany company, String applicant) {
    return tenant
        .post(domain(company, applicant) + ":verify")
        .json("{\"method\":\"dns_txt\"}")
        .send();
  }

  public static String domain(SampleCompany company, String applicant) {
    return "/v1/applicants/" + applicant + "/domains/" + company.domain();
  }

  public static Answer start(TestTenant tenant, String applicant) {
    return tenant.post("/v1/applicants/" + applicant + "/scans").json("{}").send();
  }

  /** The scan or job at an answer's location, when it is over. */
  public static Answer finished(TestTenant tenant, Answer started) {
    return finished(tenant, started.header("Location"));
  }

  public static Answer finished(TestTenant tenant, String path) {
    return await()
        .atMost(LONGEST)
        .until(
            () -> tenant.get(path).send(),
            scan -> !List.of("queued", "running").contains(scan.at("/state")));
  }

  public Answer scanned(TestTenant tenant, String applicant) {
    Answer scan = finished(tenant, start(tenant, applicant));
    assertThat(scan.at("/state")).as(scan.text()).isEqualTo("completed");
    return scan;
  }

  /** What a scan found, page by page. */
  public static Stream<JsonNode> findings(TestTenant tenant, String scanId) {
    List<JsonNode> found = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          tenant.get("/v1/scans/" + scanId + "/findings?limit=200" + cursor).send().json();
      page.path("items").forEach(found::add);
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!cursor.isEmpty());
    return found.stream();
  }

  public static JsonNode finding(TestTenant tenant, String scanId, String check) {
    return findings(tenant, scanId)
        .filter(finding -> finding.path("checkId").asString().equals(check))
        .findFirst()
        .orElseThrow();
  }
}
