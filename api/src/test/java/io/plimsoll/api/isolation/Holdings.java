package io.plimsoll.api.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.Operation;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.Underwriting;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;

/**
 * What one tenant has: something of every kind that the contract names, under the contract's name.
 * It is made when it is first asked for. Each text that can be free carries the tenant's word.
 */
final class Holdings {
  private static final String KEY =
      "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"%s\","
          + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\",\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}";

  private static final AtomicInteger OUTCOMES = new AtomicInteger();

  private final TestTenant tenant;
  private final String word;
  private final DSLContext admin;
  private final Map<String, String> values = new TreeMap<>();
  private final Map<String, Runnable> makers = new TreeMap<>();

  private Holdings(TestTenant tenant, String word, DSLContext admin) {
    this.tenant = tenant;
    this.word = word;
    this.admin = admin;
    makes(this::applicant, "applicantId", "uen", "name");
    makes(this::client, "clientId", "secretId");
    makes(this::keyedClient, "keyClientId", "keyId");
    makes(this::domain, "domain");
    makes(this::vendor, "vendorId");
    makes(this::incident, "incidentId");
    makes(this::score, "scoreId");
    makes(this::indication, "indicationId");
    makes(this::outcome, "outcomeId");
    makes(this::report, "reportId");
    makes(this::job, "jobId");
    makes(this::attested, "attestedId");
    makes(this::draft, "submissionId");
    makes(
        this::seen,
        "scanId",
        "findingId",
        "observationId",
        "decisionId",
        "matchId",
        "contradictionId",
        "disputeId");
  }

  private void makes(Runnable maker, String... names) {
    for (String name : names) {
      makers.put(name, maker);
    }
  }

  /** Nothing yet. */
  static Holdings of(TestTenant tenant, String word, DSLContext admin) {
    Holdings holdings = new Holdings(tenant, word, admin);
    holdings.values.put("tenantId", tenant.id());
    return holdings;
  }

  /** One of everything. */
  Holdings all() {
    makers.keySet().forEach(this::own);
    return this;
  }

  /** Two of everything, so that each list has a second page. */
  Holdings twice() {
    all();
    Holdings more = new Holdings(tenant, word, admin);
    more.own("applicantId");
    more.values.put("applicantId", own("applicantId"));
    more.all();
    return this;
  }

  private String own(String name) {
    if (!values.containsKey(name)) {
      makers.getOrDefault(name, () -> {}).run();
    }
    return values.getOrDefault(name, "");
  }

  TestTenant tenant() {
    return tenant;
  }

  /**
   * @throws AssertionError when there is none: a tenant must be given one above
   */
  String value(Operation operation, String name) {
    String holding = Names.holding(name);
    boolean ofKey = holding.equals("clientId") && operation.path().contains("/keys");
    String value = own(ofKey ? "keyClientId" : holding);
    assertThat(value)
        .as(
            "no value known for %s of %s: give Holdings one, or list it in Names.NOBODYS",
            name, operation.id())
        .isNotEmpty();
    return value;
  }

  /** All that nobody else may see, besides the word. */
  Set<String> secrets() {
    Set<String> all = new HashSet<>(values.values());
    all.add(tenant.id());
    all.add(tenant.clientId());
    all.add(tenant.secret());
    return all;
  }

  String word() {
    return word;
  }

  private void applicant() {
    String uen = TestTenant.uen();
    String sought = "Quayside " + UUID.randomUUID();
    String json = TestTenant.applicantJson(sought + " " + word);
    Answer made =
        tenant
            .post("/v1/applicants")
            .json(json.replaceFirst("\"uen\":\"[^\"]*\"", "\"uen\":\"" + uen + "\""))
            .send();
    values.put("applicantId", id(made));
    values.put("uen", uen);
    values.put("name", sought);
  }

  private String base() {
    return "/v1/applicants/" + own("applicantId");
  }

  private void client() {
    Answer made = tenant.post("/v1/clients").json(client("client_secret_basic")).send();
    values.put("clientId", made.at("/client/clientId"));
    values.put("secretId", made.at("/client/secrets/0/id"));
  }

  private void keyedClient() {
    Answer made = tenant.post("/v1/clients").json(client("private_key_jwt")).send();
    values.put("keyClientId", made.at("/client/clientId"));
    String path = "/v1/clients/" + values.get("keyClientId") + "/keys";
    values.put("keyId", post(path, KEY.formatted(word + "-key")));
  }

  private String client(String authentication) {
    return "{\"name\":\"%s desk\",\"authentication\":\"%s\",\"scopes\":[\"jobs:read\"]}"
        .formatted(word, authentication);
  }

  private void domain() {
    String domain = "host-" + UUID.randomUUID() + ".example.com";
    Answer declared =
        tenant
            .put(base() + "/domains/" + domain)
            .json("{\"consent\":{\"givenBy\":\"%s\",\"role\":\"%s\"}}".formatted(word, word))
            .send();
    assertThat(declared.status()).as(declared.text()).isEqualTo(200);
    values.put("domain", domain);
  }

  private void vendor() {
    String vendor = "{\"name\":\"%s vendor\",\"category\":\"crm\"}".formatted(word);
    values.put("vendorId", post(base() + "/vendors", vendor));
  }

  private void incident() {
    String incident =
        """
        {"kind":"vendor_incident","occurredOn":"2025-01-02","source":"broker","vendorId":"%s",
         "remediation":"%s","sourceReference":"%s"}
        """
            .formatted(own("vendorId"), word, word);
    values.put("incidentId", post(base() + "/incidents", incident));
  }

  private void score() {
    values.put("scoreId", post(base() + "/scores", "{}"));
  }

  private void indication() {
    own("scoreId"); // an indication prices the latest score
    values.put("indicationId", post(base() + "/indications", "{}"));
  }

  /** Each on a year of its own: periods of one applicant do not overlap. */
  private void outcome() {
    int year = 2000 + OUTCOMES.incrementAndGet() % 25;
    String outcome =
        """
        {"applicantId":"%s","periodStart":"%d-01-01","periodEnd":"%d-01-01","valuedOn":"%d-01-01",
         "claimCount":0,"source":"broker","sourceReference":"%s"}
        """
            .formatted(own("applicantId"), year, year + 1, year + 1, word);
    values.put("outcomeId", post("/v1/outcomes", outcome));
  }

  private void report() {
    values.put("reportId", post("/v1/models/plimsoll-sme-1.0.0:calibrate", "{}"));
  }

  private void job() {
    values.put("jobId", post("/v1/rescoring-jobs", "{}"));
  }

  private void attested() {
    Underwriting underwriting = new Underwriting(tenant);
    Answer attested = underwriting.attest(underwriting.answered(own("applicantId")), word, word);
    assertThat(attested.status()).as(attested.text()).isEqualTo(200);
    values.put("attestedId", attested.at("/id"));
  }

  /** One that can still be changed. */
  private void draft() {
    values.put("submissionId", id(new Underwriting(tenant).draft(own("applicantId"))));
  }

  private void seen() {
    own("applicantId");
    own("attestedId");
    new SeenFromOutside(admin, tenant.id(), word, values).add();
  }

  private String post(String path, String body) {
    return id(tenant.post(path).json(body).send());
  }

  private static String id(Answer made) {
    assertThat(made.status()).as(made.text()).isBetween(200, 299);
    return made.at("/id");
  }
}
