package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.Underwriting;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SubmissionsTest {
  private static final TestService SERVICE = TestService.shared();
  private static TestTenant tenant;
  private static Underwriting desk;

  @BeforeAll
  static void onboard() {
    tenant = SERVICE.newTenant("Submissions test");
    desk = new Underwriting(tenant);
  }

  @Test
  void startWhenTheVersionIsUnknownThenSaysWhereToLook() {
    String applicant = tenant.newApplicant("Start").at("/id");

    Answer refused =
        tenant
            .post("/v1/applicants/" + applicant + "/submissions")
            .json("{\"questionnaire\":{\"id\":\"sg-sme\",\"version\":99}}")
            .send();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/questionnaire");
    assertThat(refused.at("/errors/0/code")).isEqualTo("UNKNOWN_QUESTIONNAIRE");
  }

  @Test
  void saveWhenSomeAnswersAreGivenThenTheOthersStayOpen() {
    Answer draft = desk.draft(tenant.newApplicant("Partly").at("/id"));

    Answer saved =
        desk.save(draft, "{\"access.mfa_email\":\"yes\",\"people.security_lead\":\"no\"}");

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.at("/answers/access.mfa_email")).isEqualTo("yes");
    assertThat(saved.json().at("/progress/answered").asInt()).isEqualTo(2);
    assertThat(saved.json().at("/progress/open").asInt()).isGreaterThan(40);
    assertThat(saved.header("ETag")).isNotEqualTo(draft.header("ETag"));
  }

  @Test
  void saveWhenAnswersAreWrongThenEachIsNamedAndNothingIsSaved() {
    Answer draft = desk.draft(tenant.newApplicant("Wrong").at("/id"));

    Answer refused =
        desk.save(
            draft,
            "{\"people.security_lead\":\"yes\",\"people.nobody\":\"yes\",\"access.mfa_email\":true,"
                + "\"incidents.count\":3,\"people.awareness_training\":\"sometimes\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(pointers(refused))
        .containsExactlyInAnyOrder(
            "/answers/people.nobody",
            "/answers/access.mfa_email",
            "/answers/incidents.count",
            "/answers/people.awareness_training");
    Answer stored = tenant.get("/v1/submissions/" + draft.at("/id")).send();
    assertThat(stored.json().path("answers").isEmpty()).isTrue();
    assertThat(stored.header("ETag")).isEqualTo(draft.header("ETag"));
  }

  @Test
  void saveWhenABranchClosesThenItsAnswersAreSetAsideAndTold() {
    Answer draft = desk.draft(tenant.newApplicant("Branch").at("/id"));
    Answer open =
        desk.save(draft, "{\"access.remote_access\":\"yes\",\"access.mfa_remote_access\":\"no\"}");

    Answer closed = desk.save(open, "{\"access.remote_access\":\"no\"}");

    assertThat(closed.at("/adjustments/0/code")).isEqualTo("ANSWER_SET_ASIDE");
    assertThat(closed.at("/adjustments/0/field")).isEqualTo("/answers/access.mfa_remote_access");
  }

  @Test
  void saveWhenTheTagIsStaleThen412AndMissingThen428() {
    Answer draft = desk.draft(tenant.newApplicant("Stale").at("/id"));
    desk.save(draft, "{\"access.mfa_email\":\"yes\"}");
    String path = "/v1/submissions/" + draft.at("/id") + "/answers";
    String body = "{\"answers\":{\"access.mfa_email\":\"no\"}}";

    Answer stale = desk.save(draft, "{\"access.mfa_email\":\"no\"}");
    Answer missing = tenant.patch(path).json(body).send();

    assertThat(stale.status()).isEqualTo(412);
    assertThat(missing.status()).isEqualTo(428);
  }

  @Test
  void attestWhenQuestionsAreOpenThenEachIsNamed() {
    Answer draft = desk.draft(tenant.newApplicant("Open").at("/id"));

    Answer refused = desk.attest(draft);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").size()).isGreaterThan(40);
    assertThat(refused.at("/errors/0/code")).isEqualTo("ANSWER_MISSING");
  }

  @Test
  void attestWhenTheDeclarationIsNotAcceptedThenRefuses() {
    Answer answered = desk.answered(tenant.newApplicant("Refused").at("/id"));

    Answer refused =
        tenant
            .post("/v1/submissions/" + answered.at("/id") + ":attest")
            .with("If-Match", answered.header("ETag"))
            .json("{\"name\":\"N\",\"role\":\"R\",\"declarationAccepted\":false}")
            .send();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/declarationAccepted");
  }

  @Test
  void attestWhenCompleteThenFrozenWithWhoAndWhat() {
    Answer answered = desk.answered(tenant.newApplicant("Frozen").at("/id"));

    Answer attested = desk.attest(answered);

    assertThat(attested.status()).isEqualTo(200);
    assertThat(attested.at("/state")).isEqualTo("attested");
    assertThat(attested.at("/attestation/name")).isEqualTo("Tan Wei Ming");
    assertThat(attested.at("/attestation/declaration")).isNotEmpty();
    assertThat(attested.at("/snapshotHash")).matches("[0-9a-f]{64}");
    Answer late = desk.save(attested, "{\"access.mfa_email\":\"no\"}");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("/code")).isEqualTo("SUBMISSION_ATTESTED");
    assertThat(desk.attest(attested).status()).isEqualTo(409);
  }

  @Test
  void openQuestionsWhenListedThenTheMostValuableComeFirst() {
    Answer draft = desk.draft(tenant.newApplicant("Worth").at("/id"));

    Answer open = tenant.get("/v1/submissions/" + draft.at("/id") + "/open-questions").send();

    List<Double> spreads =
        open.json()
            .path("items")
            .valueStream()
            .map(i -> i.path("pointsIfBest").asDouble() - i.path("pointsIfWorst").asDouble())
            .toList();
    assertThat(spreads.size()).isGreaterThan(40);
    assertThat(spreads).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(spreads.getFirst()).isGreaterThan(10);
  }

  @Test
  void anyWhenAnotherTenantAsksThen404() {
    Answer draft = desk.draft(tenant.newApplicant("Mine").at("/id"));
    TestTenant other = SERVICE.newTenant("Other brokerage");

    assertThat(other.get("/v1/submissions/" + draft.at("/id")).send().status()).isEqualTo(404);
    assertThat(
            other
                .patch("/v1/submissions/" + draft.at("/id") + "/answers")
                .with("If-Match", draft.header("ETag"))
                .json("{\"answers\":{\"access.mfa_email\":\"yes\"}}")
                .send()
                .status())
        .isEqualTo(404);
  }

  private static List<String> pointers(Answer refused) {
    return refused
        .json()
        .path("errors")
        .valueStream()
        .map(error -> error.path("pointer").asString())
        .toList();
  }
}
