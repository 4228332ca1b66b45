package io.plimsoll.engine.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.loader.QuestionnaireLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuestionnaireTextTest {
  private static final QuestionnaireCatalogue CATALOGUE =
      QuestionnaireLoader.bundled("sg-sme", 1).orElseThrow();
  private static final Questionnaire SG_SME = CATALOGUE.questionnaire();
  private static final QuestionnaireText ENGLISH = CATALOGUE.text("en").orElseThrow();

  private static QuestionnaireText with(Map<String, QuestionText> questions) {
    return new QuestionnaireText(
        "ms",
        ENGLISH.title(),
        ENGLISH.sections(),
        ENGLISH.options(),
        questions,
        ENGLISH.declaration());
  }

  private static List<String> gapsAfter(String id, QuestionText text) {
    Map<String, QuestionText> questions = new TreeMap<>(ENGLISH.questions());
    questions.put(id, text);
    return with(questions).gaps(SG_SME);
  }

  private static QuestionText plain(String partial, Map<String, String> options) {
    return new QuestionText("Ask", "Why", "How", "Example", partial, options);
  }

  @Test
  void gapsWhenQuestionHasNoWordsThenToldAndLanguageRefused() {
    Map<String, QuestionText> questions = new TreeMap<>(ENGLISH.questions());
    questions.remove("backup.offline");
    QuestionnaireText malay = with(questions);
    assertThat(malay.gaps(SG_SME)).containsExactly("backup.offline has no words");
    assertThatThrownBy(() -> new QuestionnaireCatalogue(SG_SME, List.of(ENGLISH, malay)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("ms")
        .hasMessageContaining("backup.offline");
  }

  @Test
  void gapsWhenPartlyIsNotExplainedThenTold() {
    QuestionText unexplained = new QuestionText("Ask", "Why", "How", "Example", null, null);
    assertThat(gapsAfter("backup.offline", unexplained)).hasSize(1);
    assertThat(gapsAfter("people.security_lead", plain("Half", new HashMap<>()))).hasSize(1);
  }

  @Test
  void gapsWhenOptionHasNoWordOrIsTooMuchThenTold() {
    QuestionText options =
        new QuestionText("Ask", "Why", "How", "Example", null, Map.of("later", "L", "odd", "O"));
    assertThat(gapsAfter("access.leavers", options))
        .contains(
            "access.leavers has no word for option same_day", "access.leavers has no option odd");
  }

  @Test
  void gapsWhenQuestionDoesNotExistThenTold() {
    assertThat(gapsAfter("people.nobody", plain("x", Map.of())))
        .containsExactly("people.nobody is no question");
  }

  @Test
  void catalogueWhenEnglishIsMissingThenRefused() {
    assertThatThrownBy(() -> new QuestionnaireCatalogue(SG_SME, List.of()))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void labelWhenQuestionHasItsOwnWordThenThatElseTheCommonOne() {
    assertThat(ENGLISH.label("malware.edr", "none")).isEqualTo("None (0 %)");
    assertThat(ENGLISH.label("malware.edr", "full")).isEqualTo("All (100 %)");
    assertThat(ENGLISH.label("data.categories", "not_known")).isEqualTo("I don't know");
  }

  @Test
  void declarationWhenShownThenWholeTextWithDuty() {
    Declaration declaration = ENGLISH.declaration();
    assertThat(declaration.formVersion()).isEqualTo("sg-sme-1-en-1");
    assertThat(declaration.text())
        .contains(declaration.duty())
        .contains(declaration.statements().getLast());
  }
}
