package io.plimsoll.api.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.Operation;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.Underwriting;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;

/**
 * What one tenant has: something of every kind that the contract names, under the contract's name.
 * Each text that can be free carries the tenant's word.
 */
final class Holdings {
  private static final String KEY =
      "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"%s\","
          + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\",\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}";

  private static final AtomicInteger OUTCOMES = new AtomicInteger();

  private final TestTenant tenant;
  private final String word;
  private final Map<String, String> values = new TreeMap<>();

  private Holdings(TestTenant tenant, String word) {
    this.tenant = tenant;
    this.word = word;
  }

  /** One of everything. */
  static Holdings of(TestTenant tenant, String word, DSLContext admin) {
    Holdings holdings = new Holdings(tenant, word);
    holdings.values.put("tenantId", tenant.id());
    holdings.applicant();
    holdings.add(admin);
    return holdings;
  }

  /** One more of everything, so that each list has a second page. */
  Holdings twice(DSLContext admin) {
    Holdings more = new Holdings(tenant, word);
    more.applicant();
    more.values.put("applicantId", values.get("applicantId"));
    more.add(admin);
    return this;
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
    String value = values.get(ofKey ? "keyClientId" : holding);
    assertThat(value)
        .as(
            "no value known for %s of %s: give Holdings one, or list it in Names.NOBODYS",
            name, operation.id())
        .isNotNull();
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

  private void add(DSLContext admin) {
    String base = "/v1/applicants/" + values.get("applicantId");
    clients();
    domain(base);
    values.put(
        "vendorId",
        post(base + "/vendors", "{\"name\":\"%s vendor\",\"category\":\"crm\"}".formatted(word)));
    values.put("incidentId", post(base + "/incidents", incident()));
    values.put("scoreId", post(base + "/scores", "{}"));
    values.put("indicationId", post(base + "/indications", "{}"));
    values.put("outcomeId", post("/v1/outcomes", outcome()));
    values.put("reportId", post("/v1/models/plimsoll-sme-1.0.0:calibrate", "{}"));
    values.put("jobId", post("/v1/rescoring-jobs", "{}"));
    submissions();
    new SeenFromOutside(admin, tenant.id(), word, values).add();
  }

  private void clients() {
    Answer basic = tenant.post("/v1/clients").json(client("client_secret_basic")).send();
    values.put("clientId", basic.at("/client/clientId"));
    values.put("secretId", basic.at("/client/secrets/0/id"));
    Answer keyed = tenant.post("/v1/clients").json(client("private_key_jwt")).send();
    values.put("keyClientId", keyed.at("/client/clientId"));
    values.put(
        "keyId",
        post("/v1/clients/" + values.get("keyClientId") + "/keys", KEY.formatted(word + "-key")));
  }

  private String client(String authentication) {
    return "{\"name\":\"%s desk\",\"authentication\":\"%s\",\"scopes\":[\"jobs:read\"]}"
        .formatted(word, authentication);
  }

  private void domain(String base) {
    String domain = "host-" + UUID.randomUUID() + ".example.com";
    Answer declared =
        tenant
            .put(base + "/domains/" + domain)
            .json("{\"consent\":{\"givenBy\":\"%s\",\"role\":\"%s\"}}".formatted(word, word))
            .send();
    assertThat(declared.status()).as(declared.text()).isEqualTo(200);
    values.put("domain", domain);
  }

  private String incident() {
    return """
    {"kind":"vendor_incident","occurredOn":"2025-01-02","source":"broker","vendorId":"%s",
     "remediation":"%s","sourceReference":"%s"}
    """
        .formatted(values.get("vendorId"), word, word);
  }

  /** Each on a year of its own: periods of one applicant do not overlap. */
  private String outcome() {
    int year = 2000 + OUTCOMES.incrementAndGet() % 25;
    return """
    {"applicantId":"%s","periodStart":"%d-01-01","periodEnd":"%d-01-01","valuedOn":"%d-01-01",
     "claimCount":0,"source":"broker","sourceReference":"%s"}
    """
        .formatted(values.get("applicantId"), year, year + 1, year + 1, word);
  }

  /** A draft that can still be changed, and one that was attested. */
  private void submissions() {
    Underwriting underwriting = new Underwriting(tenant);
    String applicant = Objects.requireNonNull(values.get("applicantId"), "onboarded before");
    Answer attested = underwriting.attest(underwriting.answered(applicant), word, word);
    assertThat(attested.status()).as(attested.text()).isEqualTo(200);
    values.put("attestedId", attested.at("/id"));
    values.put("submissionId", id(underwriting.draft(applicant)));
  }

  private String post(String path, String body) {
    return id(tenant.post(path).json(body).send());
  }

  private static String id(Answer made) {
    assertThat(made.status()).as(made.text()).isBetween(200, 299);
    return made.at("/id");
  }
}
