package io.plimsoll.cli;

import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Industry;
import io.plimsoll.engine.evidence.Vendor;
import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.questionnaire.Options;
import io.plimsoll.engine.questionnaire.Question;
import io.plimsoll.engine.questionnaire.Questionnaire;
import io.plimsoll.engine.questionnaire.QuestionnaireCatalogue;
import io.plimsoll.engine.score.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds codes that neither the model nor the catalogues know. The service never stores such a
 * snapshot; one that came by another way would be scored as if nothing had been told.
 */
final class SnapshotCodes {
  private static final String DATA_QUESTION = "data.categories";

  private final UnderwritingModel model;
  private final List<String> faults = new ArrayList<>();

  SnapshotCodes(UnderwritingModel model) {
    this.model = model;
  }

  /** One line for each fault: where, as a JSON pointer, and what would be right. */
  List<String> faults(Snapshot snapshot) {
    checkApplicant(snapshot.applicant());
    checkVendors(snapshot);
    AnsweredForm form = snapshot.form();
    if (form != null) {
      checkForm(form);
    }
    checkFindings(snapshot);
    return List.copyOf(faults);
  }

  private void checkApplicant(Applicant applicant) {
    Industry industry = applicant.industry();
    if (industry != null && model.version().parameters().sectors().sectorOf(industry).isEmpty()) {
      add("/applicant/industry/code", "'" + industry.code() + "' is in no division of the SSIC");
    }
    if (applicant.recordsHeld() != null) {
      applicant.recordsHeld().keySet().forEach(code -> checkData("/applicant/recordsHeld", code));
    }
  }

  private void checkVendors(Snapshot snapshot) {
    List<Vendor> vendors = snapshot.vendors() == null ? List.of() : snapshot.vendors();
    for (int i = 0; i < vendors.size(); i++) {
      String at = "/vendors/" + i + "/dataCategories";
      vendors.get(i).dataCategories().forEach(code -> checkData(at, code));
    }
  }

  /** What data may be is what the questionnaires can be answered with. */
  private void checkData(String at, String code) {
    Collection<String> known = dataCategories();
    if (!known.contains(code)) {
      add(at, "'" + code + "' is no kind of data; known are " + String.join(", ", known));
    }
  }

  private static Collection<String> dataCategories() {
    Collection<String> known = new TreeSet<>();
    for (QuestionnaireCatalogue each : QuestionnaireLoader.bundled()) {
      each.questionnaire()
          .question(DATA_QUESTION)
          .ifPresent(question -> known.addAll(question.type().options()));
    }
    known.removeAll(List.of(Options.NONE, Options.NOT_KNOWN));
    return known;
  }

  private void checkForm(AnsweredForm form) {
    Optional<Questionnaire> questionnaire = known(form);
    if (questionnaire.isEmpty()) {
      String asked = form.questionnaire() + " version " + form.version();
      add(
          "/form/version",
          model.version().id()
              + " does not know questionnaire "
              + asked
              + "; it knows "
              + knownForms());
      return;
    }
    for (int i = 0; i < form.answers().size(); i++) {
      checkAnswer("/form/answers/" + i, form.answers().get(i), questionnaire.get());
    }
  }

  private Optional<Questionnaire> known(AnsweredForm form) {
    return QuestionnaireLoader.bundled(form.questionnaire(), form.version())
        .map(QuestionnaireCatalogue::questionnaire)
        .filter(this::isMapped);
  }

  private boolean isMapped(Questionnaire questionnaire) {
    return model.mapping(questionnaire.id(), questionnaire.version()).isPresent();
  }

  private String knownForms() {
    return QuestionnaireLoader.bundled().stream()
        .map(QuestionnaireCatalogue::questionnaire)
        .filter(this::isMapped)
        .map(each -> each.id() + " version " + each.version())
        .collect(Collectors.joining(", "));
  }

  private void checkAnswer(String at, AnsweredQuestion answer, Questionnaire questionnaire) {
    Optional<Question> question = questionnaire.question(answer.question());
    if (question.isEmpty()) {
      add(at + "/question", "'" + answer.question() + "' is no question of " + questionnaire.id());
      return;
    }
    for (int i = 0; i < answer.options().size(); i++) {
      String option = answer.options().get(i);
      if (!question.get().accepts(option)) {
        add(at + "/options/" + i, "'" + option + "' is no answer to " + answer.question());
      }
    }
  }

  private void checkFindings(Snapshot snapshot) {
    for (int i = 0; i < snapshot.findings().size(); i++) {
      String check = snapshot.findings().get(i).checkId();
      if (!Checks.ids().contains(check)) {
        add("/findings/" + i + "/checkId", "'" + check + "' is no exposure check");
      }
    }
  }

  private void add(String at, String what) {
    faults.add(at + ": " + what);
  }
}
