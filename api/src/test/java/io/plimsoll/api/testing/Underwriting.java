package io.plimsoll.api.testing;

import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.questionnaire.AnswerSet;
import io.plimsoll.engine.questionnaire.AnswerType;
import io.plimsoll.engine.questionnaire.Answers;
import io.plimsoll.engine.questionnaire.Applicability;
import io.plimsoll.engine.questionnaire.Question;
import io.plimsoll.engine.questionnaire.Questionnaire;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What a broker does for an applicant, step by step. */
public final class Underwriting {
  private static final JsonMapper JSON = new JsonMapper();
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final TestTenant tenant;

  public Underwriting(TestTenant tenant) {
    this.tenant = tenant;
  }

  public Answer draft(String applicant) {
    return tenant
        .post("/v1/applicants/" + applicant + "/submissions")
        .json("{\"questionnaire\":{\"id\":\"sg-sme\",\"version\":1}}")
        .send();
  }

  /**
   * @param answers a JSON object of question id to value
   */
  public Answer save(Answer draft, String answers) {
    return tenant
        .patch("/v1/submissions/" + draft.at("/id") + "/answers")
        .with("If-Match", draft.header("ETag"))
        .json("{\"answers\":" + answers + "}")
        .send();
  }

  /** A draft with an answer to every question that is asked: the first that is on offer. */
  public Answer answered(String applicant) {
    return save(draft(applicant), JSON.writeValueAsString(everyAnswer()));
  }

  public Answer attest(Answer draft) {
    return attest(draft, "Tan Wei Ming", "Director");
  }

  public Answer attest(Answer draft, String name, String role) {
    return tenant
        .post("/v1/submissions/" + draft.at("/id") + ":attest")
        .with("If-Match", draft.header("ETag"))
        .json(
            "{\"name\":\"%s\",\"role\":\"%s\",\"declarationAccepted\":true}".formatted(name, role))
        .send();
  }

  public Answer score(String applicant) {
    return tenant.post("/v1/applicants/" + applicant + "/scores").json("{}").send();
  }

  private static Map<String, Object> everyAnswer() {
    Questionnaire questionnaire = QuestionnaireLoader.bundled().getFirst().questionnaire();
    Map<String, Object> answers = new TreeMap<>();
    for (Optional<Question> next = open(questionnaire, answers);
        next.isPresent();
        next = open(questionnaire, answers)) {
      answers.put(next.get().id(), value(next.get().type()));
    }
    return answers;
  }

  private static Optional<Question> open(Questionnaire questionnaire, Map<String, Object> answers) {
    AnswerSet given = Answers.parse(questionnaire, answers, TODAY).answers();
    return Applicability.of(questionnaire, given).open().stream().findFirst();
  }

  private static Object value(AnswerType type) {
    return switch (type) {
      case AnswerType.Number range -> range.min();
      case AnswerType.Day _ -> "2024-05-01";
      case AnswerType.Text _ -> "nothing more to tell";
      case AnswerType.MultiChoice choice -> List.of(choice.options().getFirst());
      default -> type.options().getFirst();
    };
  }
}
