package io.plimsoll.api.rest.questionnaire;

import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.spec.QuestionnairesApi;
import io.plimsoll.api.rest.wire.Language;
import io.plimsoll.api.rest.wire.Questionnaire;
import io.plimsoll.api.rest.wire.QuestionnaireList;
import io.plimsoll.api.usecase.questionnaire.Questionnaires;
import io.plimsoll.engine.questionnaire.QuestionnaireCatalogue;
import io.plimsoll.tenant.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QuestionnairesController implements QuestionnairesApi {
  private static final String FALLBACK = "en";

  private final Questionnaires questionnaires;

  QuestionnairesController(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_questionnaires:read')")
  public ResponseEntity<QuestionnaireList> listQuestionnaires() {
    return ResponseEntity.ok(
        new QuestionnaireList().items(QuestionnaireWire.summaries(questionnaires.all())));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_questionnaires:read')")
  public ResponseEntity<Questionnaire> getQuestionnaireVersion(
      String questionnaireId, Integer version, Language language, @Nullable String ifNoneMatch) {
    QuestionnaireCatalogue catalogue =
        questionnaires
            .find(questionnaireId, version)
            .orElseThrow(() -> new NotFoundException("questionnaire version"));
    String offered =
        catalogue.languages().contains(language.getValue()) ? language.getValue() : FALLBACK;
    String tag = "\"" + questionnaireId + "-" + version + "-" + offered + "\"";
    return ETags.respond(ifNoneMatch, tag, QuestionnaireWire.of(catalogue, offered));
  }
}
