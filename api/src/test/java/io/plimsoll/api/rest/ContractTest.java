package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.Call;
import io.plimsoll.api.testing.Contract;
import io.plimsoll.api.testing.Operation;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.Severity;
import io.plimsoll.engine.loader.RecordCodec;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;

/** What the contract says of every operation, held against the service. */
class ContractTest {
  private static final TestService SERVICE = TestService.shared();
  private static final Pattern AUTHORITY = Pattern.compile("SCOPE_([a-z]+:[a-z]+)");
  private static final String CANARY = "Canary7f3a";

  private static TestTenant owner;
  private static TestTenant stranger;
  private static Map<String, String> ids;

  @BeforeAll
  static void onboard() {
    owner = SERVICE.newTenant(CANARY + " brokerage");
    stranger = SERVICE.newTenant("Stranger");
    ids = ownedIds();
  }

  /** Real ids of the owner, by the name of the path variable; what is absent is made up. */
  private static Map<String, String> ownedIds() {
    Map<String, String> owned = new HashMap<>();
    String applicant = owner.newApplicant(CANARY + " applicant").at("/id");
    owned.put("applicantId", applicant);
    String base = "/v1/applicants/" + applicant;
    owned.put(
        "vendorId",
        owner
            .post(base + "/vendors")
            .json("{\"name\":\"" + CANARY + "\",\"category\":\"crm\"}")
            .send()
            .at("/id"));
    owned.put("domain", "canary7f3a.example.com");
    owner.put(base + "/domains/canary7f3a.example.com").json("{}").send();
    Answer client =
        owner
            .post("/v1/clients")
            .json(
                "{\"name\":\""
                    + CANARY
                    + "\",\"authentication\":\"client_secret_basic\",\"scopes\":[\"jobs:read\"]}")
            .send();
    owned.put("clientId", client.at("/client/clientId"));
    owned.put("secretId", client.at("/client/secrets/0/id"));
    made(
        owned,
        "incidentId",
        base + "/incidents",
        "{\"kind\":\"ransomware\",\"occurredOn\":\"2025-01-02\",\"source\":\"broker\",\"remediation\":\""
            + CANARY
            + "\"}");
    made(
        owned,
        "submissionId",
        base + "/submissions",
        "{\"questionnaire\":{\"id\":\"sg-sme\",\"version\":1}}");
    made(owned, "scoreId", base + "/scores", "{}");
    made(owned, "jobId", "/v1/rescoring-jobs", "{}");
    owned.put("scanId", scan(applicant));
    owned.put("findingId", finding(owned.get("scanId")));
    owned.put("disputeId", dispute(applicant, owned.get("findingId")));
    return owned;
  }

  private static void made(Map<String, String> owned, String variable, String path, String body) {
    Answer answer = owner.post(path).json(body).send();
    assertThat(answer.status()).as("%s: %s", path, answer.text()).isBetween(200, 299);
    owned.put(variable, answer.at("/id"));
  }

  /** A scan needs a proved domain; for who may see it, its row is enough. */
  private static String scan(String applicant) {
    String id = "019368f2-7a10-7c41-9d52-0b8a5c1f2e99";
    TestService.database()
        .admin()
        .execute(
            "insert into app.scan (tenant_id, id, applicant_id, domains, state, created_at)"
                + " values (?::uuid, ?::uuid, ?::uuid, array['canary7f3a.example.com'], 'completed', now())",
            owner.id(),
            id,
            applicant);
    return id;
  }

  private static String finding(String scan) {
    String id = "019368f2-7a10-7c41-9d52-0b8a5c1f2e9a";
    TestService.database()
        .admin()
        .execute(
            "insert into app.finding (tenant_id, id, scan_id, check_id, asset, outcome, document)"
                + " values (?::uuid, ?::uuid, ?::uuid, 'network.rdp-not-exposed',"
                + " 'canary7f3a.example.com', 'fail', ?)",
            owner.id(),
            id,
            scan,
            document());
    return id;
  }

  private static String document() {
    Finding finding =
        new Finding(
            "network.rdp-not-exposed",
            "canary7f3a.example.com",
            Outcome.FAIL,
            Severity.HIGH,
            Confidence.HIGH,
            Instant.parse("2026-01-01T00:00:00Z"),
            null,
            null,
            CANARY,
            Map.of());
    return new String(RecordCodec.writeJson(finding), StandardCharsets.UTF_8);
  }

  private static String dispute(String applicant, String finding) {
    String id = "019368f2-7a10-7c41-9d52-0b8a5c1f2e9b";
    TestService.database()
        .admin()
        .execute(
            "insert into app.dispute (tenant_id, id, applicant_id, finding_id, reason, statement,"
                + " score, provisional_score, raised_by, raised_at)"
                + " values (?::uuid, ?::uuid, ?::uuid, ?::uuid, 'wrong', 'Canary7f3a', 1, 1, 'x', now())",
            owner.id(),
            id,
            applicant,
            finding);
    return id;
  }

  static Stream<Operation> operationsWithIds() {
    return Contract.read().operations().stream()
        .filter(ContractTest::isServed)
        .filter(operation -> operation.path().startsWith("/v1/"))
        .filter(operation -> !operation.path().startsWith("/v1/tenants"))
        .filter(operation -> operation.variables().stream().anyMatch(ids()::contains));
  }

  private static Set<String> ids() {
    return Set.of(
        "applicantId",
        "vendorId",
        "domain",
        "clientId",
        "secretId",
        "keyId",
        "incidentId",
        "submissionId",
        "scanId",
        "findingId",
        "disputeId",
        "scoreId",
        "jobId");
  }

  @Test
  void contractWhenReadThenEveryOperationIsServed() {
    Set<String> promised =
        Contract.read().operations().stream()
            .filter(operation -> operation.path().startsWith("/v1/"))
            .map(Operation::id)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(handlers().keySet()).containsAll(promised);
  }

  @Test
  void idsWhenTheOwnerAsksThenTheyAreThere() {
    for (String path :
        new String[] {
          "scans/" + ids.get("scanId"),
          "scores/" + ids.get("scoreId"),
          "disputes/" + ids.get("disputeId"),
        }) {
      assertThat(owner.get("/v1/" + path).send().status()).as(path).isEqualTo(200);
    }
  }

  static Stream<Operation> protectedOperations() {
    return Contract.read().operations().stream()
        .filter(ContractTest::isServed)
        .filter(operation -> !operation.scopes().isEmpty());
  }

  private static boolean isServed(Operation operation) {
    return handlers().containsKey(operation.id());
  }

  @ParameterizedTest
  @MethodSource("operationsWithIds")
  void callWhenTheIdIsAnotherTenantsThen404AndNothingLeaks(Operation operation) {
    String path =
        operation.path(name -> ids.getOrDefault(name, "019368f2-7a10-7c41-9d52-0b8a5c1f2e01"));

    Answer answer = call(operation, path).token(stranger.token()).send();

    assertThat(answer.status()).as("%s: %s", operation.id(), answer.text()).isEqualTo(404);
    assertThat(answer.text()).doesNotContainIgnoringCase(CANARY);
  }

  @ParameterizedTest
  @MethodSource("protectedOperations")
  void callWhenTheTokenHasNoneOfTheScopesThen403(Operation operation) {
    Set<String> enough =
        operation.scopes().stream().flatMap(Set::stream).collect(Collectors.toSet());
    String other = enough.contains("audit:read") ? "models:read" : "audit:read";
    String path = operation.path(name -> ids.getOrDefault(name, filler(name)));

    Answer answer = call(operation, path).token(owner.tokenFor(other)).send();

    assertThat(answer.status()).as(operation.id()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("protectedOperations")
  void callWhenThereIsNoTokenThen401(Operation operation) {
    String path = operation.path(name -> ids.getOrDefault(name, filler(name)));

    assertThat(call(operation, path).send().status()).as(operation.id()).isEqualTo(401);
  }

  private static String filler(String variable) {
    return switch (variable) {
      case "version" -> "1";
      case "questionnaireId" -> "sg-sme";
      case "modelId" -> "plimsoll-sme-1.0.0";
      default -> "019368f2-7a10-7c41-9d52-0b8a5c1f2e01";
    };
  }

  /** Valid in everything but who calls and for what. */
  private static Call call(Operation operation, String path) {
    Call call = SERVICE.call(operation.method(), path);
    if (operation.needs("Idempotency-Key")) {
      call.once();
    }
    if (operation.needs("If-Match")) {
      call.with("If-Match", "\"1\"");
    }
    operation
        .exampleBody()
        .ifPresent(body ->
            call.body(
                body.getKey(),
                (body.getValue().isString()
                        ? body.getValue().asString()
                        : body.getValue().toString())
                    .getBytes(StandardCharsets.UTF_8)));
    return call;
  }

  @Test
  void controllersWhenComparedWithTheContractThenTheyDemandTheSameScopes() {
    Map<String, Set<String>> declared = new TreeMap<>();
    Map<String, Set<String>> enforced = new TreeMap<>();
    handlers()
        .forEach((operation, method) -> {
          enforced.put(operation, scopes(method));
          declared.put(
              operation,
              Contract.read().operation(operation).scopes().stream()
                  .flatMap(Set::stream)
                  .collect(Collectors.toCollection(TreeSet::new)));
        });

    assertThat(enforced).isNotEmpty().isEqualTo(declared);
  }

  private static Set<String> scopes(Method method) {
    PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
    assertThat(rule).as("%s has @PreAuthorize", method).isNotNull();
    return AUTHORITY
        .matcher(rule.value())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Controller methods by the operation they implement. */
  private static Map<String, Method> handlers() {
    Set<String> operations =
        Contract.read().operations().stream().map(Operation::id).collect(Collectors.toSet());
    Map<String, Method> handlers = new TreeMap<>();
    for (Object controller :
        SERVICE.context().getBeansWithAnnotation(RestController.class).values()) {
      Class<?> type = ClassUtils.getUserClass(controller);
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> operations.contains(method.getName()))
          .forEach(method -> handlers.put(method.getName(), method));
    }
    return handlers;
  }
}
