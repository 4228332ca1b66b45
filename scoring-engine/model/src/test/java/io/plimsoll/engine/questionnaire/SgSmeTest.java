package io.plimsoll.engine.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.loader.QuestionnaireLoader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The released data of {@code sg-sme} version 1. */
class SgSmeTest {
  private static final Pattern OPTION = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");
  private static final QuestionnaireCatalogue CATALOGUE =
      QuestionnaireLoader.bundled("sg-sme", 1).orElseThrow();
  private static final Questionnaire QUESTIONNAIRE = CATALOGUE.questionnaire();

  @Test
  void questionsWhenCountedThenSixtyToEightyInTwelveSections() {
    assertThat(QUESTIONNAIRE.questions()).hasSizeBetween(60, 80);
    assertThat(QUESTIONNAIRE.sections())
        .extracting(Section::id)
        .containsExactly(
            "people",
            "assets",
            "data",
            "access",
            "malware",
            "configuration",
            "updates",
            "backup",
            "response",
            "payments",
            "third_party",
            "incidents");
  }

  @Test
  void mfaWhenAskedThenByAssetClass() {
    assertThat(QUESTIONNAIRE.questions())
        .extracting(Question::id)
        .contains(
            "access.mfa_email",
            "access.mfa_remote_access",
            "access.mfa_admin",
            "access.mfa_cloud",
            "access.mfa_vendors",
            "access.mfa_critical_data");
  }

  @Test
  void optionsWhenListedThenSnakeCase() {
    QUESTIONNAIRE.questions().stream()
        .flatMap(question -> question.type().options().stream())
        .forEach(option -> assertThat(option).matches(OPTION));
  }

  @Test
  void languagesWhenLoadedThenEnglishAndChineseAndNoUnwrittenOne() {
    assertThat(CATALOGUE.languages()).containsExactly("en", "zh");
    assertThat(CATALOGUE.text("ms")).isEmpty();
  }

  @Test
  void wordsWhenComparedThenNoQuestionIsAskedTwice() {
    for (String language : CATALOGUE.languages()) {
      List<String> asked =
          CATALOGUE.text(language).orElseThrow().questions().values().stream()
              .map(QuestionText::ask)
              .toList();
      assertThat(asked).doesNotHaveDuplicates();
    }
  }

  @Test
  void languagesWhenComparedThenSameOwnOptionsAndRoles() {
    QuestionnaireText english = CATALOGUE.text("en").orElseThrow();
    for (String language : CATALOGUE.languages()) {
      QuestionnaireText text = CATALOGUE.text(language).orElseThrow();
      assertThat(ownOptions(text)).isEqualTo(ownOptions(english));
      assertThat(text.options().keySet()).isEqualTo(english.options().keySet());
      assertThat(text.declaration().roles().keySet())
          .isEqualTo(english.declaration().roles().keySet());
      assertThat(text.declaration().statements()).hasSameSizeAs(english.declaration().statements());
    }
  }

  private static Set<String> ownOptions(QuestionnaireText text) {
    Set<String> options = new HashSet<>();
    text.questions()
        .forEach((id, words) -> {
          if (words.options() != null) {
            words.options().keySet().forEach(option -> options.add(id + "=" + option));
          }
        });
    return options;
  }

  @Test
  void chineseWhenWrittenThenInChinese() {
    QuestionnaireText chinese = CATALOGUE.text("zh").orElseThrow();
    chinese
        .questions()
        .values()
        .forEach(
            text -> assertThat(text.ask() + text.why() + text.how()).containsPattern("\\p{IsHan}"));
  }

  /** A branch is reachable when some option of each gate leads there; tried for every question. */
  @Test
  void questionsWhenBranchesAreTakenThenEachCanBeReached() {
    Set<String> reached = new HashSet<>();
    for (int pick = 0; pick < 14; pick++) {
      reached.addAll(reachedWith(pick));
    }
    assertThat(reached)
        .containsAll(
            QUESTIONNAIRE.questions().stream().map(Question::id).collect(Collectors.toSet()));
  }

  private static List<String> reachedWith(int pick) {
    AnswerSet answers = AnswerSet.empty(QUESTIONNAIRE);
    List<String> reached = new ArrayList<>();
    for (Question question : QUESTIONNAIRE.questions()) {
      if (Applicability.of(QUESTIONNAIRE, answers).applies(question.id())) {
        reached.add(question.id());
        answers = Samples.with(answers, question, pick);
      }
    }
    return reached;
  }
}
