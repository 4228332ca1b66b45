package io.plimsoll.demo;

import io.plimsoll.testbed.SampleCompany;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A brokerage is onboarded, and its broker takes one SME from submission to score. */
final class Journey {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONGEST_SCAN = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final String BROKER_SCOPES =
      "applicants:read applicants:write questionnaires:read submissions:read submissions:write"
          + " scans:read scans:write scores:read scores:write models:read audit:read jobs:read"
          + " jobs:write";

  /** Enough for the benchmark, which asks as fast as it can. */
  private static final Map<String, Integer> QUOTAS =
      Map.of("requestsPerMinute", 1_000_000, "maxApplicants", 1_000, "scansPerDay", 100);

  private static final Map<String, Object> COVER =
      Map.of("currency", "SGD", "limit", 100_000_000L, "retention", 1_000_000L);

  private final Api anybody;
  private final SampleCompany company;
  private final Console console;
  private final Options options;

  Journey(Api anybody, SampleCompany company, Console console, Options options) {
    this.anybody = anybody;
    this.company = company;
    this.console = console;
    this.options = options;
  }

  /** What came out, and with whom it can be looked at. */
  record Outcome(
      Api broker,
      JsonNode score,
      JsonNode verification,
      JsonNode contradictions,
      JsonNode improvement) {}

  Outcome run() {
    Api broker =
        console.step("brokerage and its OAuth client onboarded, token issued", this::broker);
    String applicant =
        console.step("SME onboarded with its contact-centre vendor", () -> applicant(broker));
    console.step(
        "domain " + company.domain() + " consented to and verified",
        () -> domain(broker, applicant));
    console.step(
        "questionnaire sg-sme answered in two sittings and attested",
        () -> submission(broker, applicant));
    console.step(
        "exposure checks against its DNS, mail, web, TLS and ports", () -> scan(broker, applicant));
    console.step("past incident recorded", () -> incident(broker, applicant));
    JsonNode score = console.step("score computed", () -> score(broker, applicant));
    String id = score.path("id").asString();
    JsonNode verification =
        console.step("score replayed from its snapshot", () -> verified(broker, id));
    JsonNode contradictions =
        broker.get("/v1/applicants/" + applicant + "/contradictions").body().path("items");
    JsonNode improvement =
        console.step(
            "cheapest path to the next better grade", () -> improvement(broker, applicant, score));
    return new Outcome(broker, score, verification, contradictions, improvement);
  }

  private Api broker() {
    Api operator = anybody.as(operator(), "platform:admin");
    Api.Answer tenant =
        operator.post(
            "/v1/tenants",
            JSON.createObjectNode()
                .put("name", "Keppel Road Insurance Brokers " + Instant.now())
                .put("kind", "brokerage")
                .set("quotas", JSON.valueToTree(QUOTAS)));
    Api administrator =
        anybody.as(
            new Api.Credentials(tenant.text("/client/clientId"), tenant.text("/clientSecret")),
            "tenant:admin");
    Api.Answer client = administrator.post("/v1/clients", brokerClient());
    return anybody.as(
        new Api.Credentials(client.text("/client/clientId"), client.text("/clientSecret")),
        BROKER_SCOPES);
  }

  private Api.Credentials operator() {
    Path file = options.data().resolve("operator.json");
    try {
      JsonNode kept = JSON.readTree(Files.readString(file));
      return new Api.Credentials(
          kept.path("clientId").asString(), kept.path("clientSecret").asString());
    } catch (IOException e) {
      throw new DemoFailure("the operator's credentials are not at " + file, e);
    }
  }

  private static JsonNode brokerClient() {
    ObjectNode client =
        JSON.createObjectNode()
            .put("name", "Broker desk")
            .put("authentication", "client_secret_basic");
    for (String scope : BROKER_SCOPES.split(" ")) {
      client.withArray("scopes").add(scope);
    }
    return client;
  }

  private String applicant(Api broker) {
    ObjectNode sme = (ObjectNode) resource("applicant.json");
    sme.withArray("domains").add(company.domain());
    return broker.post("/v1/applicants", sme).text("/id");
  }

  private JsonNode domain(Api broker, String applicant) {
    String path = "/v1/applicants/" + applicant + "/domains/" + company.domain();
    JsonNode consent =
        JSON.readTree("{\"consent\":{\"givenBy\":\"Lim Hui Min\",\"role\":\"Director\"}}");
    JsonNode challenge = broker.put(path, consent).body().path("challenge");
    company.publishTxt(challenge.path("dnsName").asString(), challenge.path("dnsValue").asString());
    JsonNode domain =
        broker.post(path + ":verify", JSON.readTree("{\"method\":\"dns_txt\"}")).body();
    if (!domain.path("ownership").asString().equals("verified")) {
      throw new DemoFailure("the domain is not verified: " + domain.path("lastCheck").asString());
    }
    return domain;
  }

  private JsonNode submission(Api broker, String applicant) {
    JsonNode answers = resource("answers.json");
    Api.Answer draft =
        broker.post(
            "/v1/applicants/" + applicant + "/submissions",
            JSON.readTree("{\"questionnaire\":{\"id\":\"sg-sme\",\"version\":1}}"));
    String path = "/v1/submissions/" + draft.text("/id");
    Api.Answer first = save(broker, path, answers.path("first"), draft);
    tellWhatIsOpen(broker, path);
    Api.Answer second = save(broker, path, answers.path("second"), first);
    return broker
        .post(
            path + ":attest",
            JSON.readTree(
                "{\"name\":\"Lim Hui Min\",\"role\":\"Director\",\"declarationAccepted\":true}"),
            etag(second))
        .body();
  }

  private static Api.Answer save(Api broker, String path, JsonNode answers, Api.Answer before) {
    ObjectNode body = JSON.createObjectNode();
    body.set("answers", answers);
    return broker.patch(path + "/answers", body, etag(before));
  }

  private static String etag(Api.Answer answer) {
    if (answer.etag() == null) {
      throw new DemoFailure("the answer has no ETag");
    }
    return answer.etag();
  }

  private void tellWhatIsOpen(Api broker, String path) {
    JsonNode open = broker.get(path + "/open-questions").body().path("items");
    JsonNode most = open.path(0);
    console.progress(
        open.size()
            + " questions open; worth most: "
            + most.path("questionId").asString()
            + " ("
            + Report.signed(most.path("pointsIfBest").asDouble())
            + " to "
            + Report.signed(most.path("pointsIfWorst").asDouble())
            + " points)");
  }

  private JsonNode scan(Api broker, String applicant) {
    JsonNode started =
        broker.post("/v1/applicants/" + applicant + "/scans", JSON.createObjectNode()).body();
    String path = "/v1/scans/" + started.path("id").asString();
    long deadline = System.nanoTime() + LONGEST_SCAN.toNanos();
    int told = -1;
    while (System.nanoTime() < deadline) {
      JsonNode scan = broker.get(path).body();
      told = progress(scan, told);
      switch (scan.path("state").asString()) {
        case "completed" -> {
          console.progress("findings: " + scan.path("outcomes"));
          return scan;
        }
        case "failed", "cancelled" ->
            throw new DemoFailure("the scan ended as " + scan.path("state").asString());
        default -> LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
    }
    throw new DemoFailure("the scan took longer than " + LONGEST_SCAN.toMinutes() + " minutes");
  }

  private int progress(JsonNode scan, int told) {
    int done = scan.path("progress").path("done").asInt();
    if (done != told && done > 0) {
      console.progress(
          done + " of " + scan.path("progress").path("total").asInt() + " questions answered");
    }
    return done;
  }

  private JsonNode incident(Api broker, String applicant) {
    return broker
        .post("/v1/applicants/" + applicant + "/incidents", resource("incident.json"))
        .body();
  }

  private JsonNode score(Api broker, String applicant) {
    return broker.post("/v1/applicants/" + applicant + "/scores", JSON.valueToTree(COVER)).body();
  }

  /** What to mend first, under the cover that was priced. */
  private JsonNode improvement(Api broker, String applicant, JsonNode score) {
    ObjectNode ask = JSON.valueToTree(COVER);
    ask.put("scoreId", score.path("id").asString());
    ask.putObject("target").put("kind", "grade").put("grade", better(score.path("grade")));
    return broker.post("/v1/applicants/" + applicant + "/what-if", ask).body().path("path");
  }

  /** Grades go from a, the best, to f. */
  private static String better(JsonNode grade) {
    char letter = grade.asString().charAt(0);
    return String.valueOf((char) Math.max('a', letter - 1));
  }

  private JsonNode verified(Api broker, String score) {
    JsonNode replay =
        broker.post("/v1/scores/" + score + ":verify", JSON.createObjectNode()).body();
    if (!replay.path("matches").asBoolean()) {
      throw new DemoFailure("the replay gave another result: " + replay);
    }
    return replay;
  }

  private static JsonNode resource(String name) {
    try (InputStream in = Journey.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new DemoFailure("missing resource " + name);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
