package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.questionnaire.AnswerType;
import io.plimsoll.engine.questionnaire.Condition;
import io.plimsoll.engine.questionnaire.Question;
import io.plimsoll.engine.questionnaire.Questionnaire;
import io.plimsoll.engine.questionnaire.QuestionnaireCatalogue;
import io.plimsoll.engine.questionnaire.readiness.AnswerMapping;
import io.plimsoll.engine.questionnaire.readiness.ClauseEvidence;
import io.plimsoll.engine.questionnaire.readiness.Framework;
import io.plimsoll.engine.score.Basis;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Peril;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No question without a use, and no use without its question. */
class AnswerMappingTest {
  private static final String MODEL = "plimsoll-sme-1.0.0";
  private static final QuestionnaireCatalogue CATALOGUE =
      QuestionnaireLoader.bundled("sg-sme", 1).orElseThrow();
  private static final Questionnaire SG_SME = CATALOGUE.questionnaire();
  private static final Framework FRAMEWORK = QuestionnaireLoader.cyberEssentials();
  private static final AnswerMapping MAPPING = TestModels.MODEL.mapping("sg-sme", 1).orElseThrow();
  private static final List<Factor> PUBLISHED = factors("factors-published.yaml");
  private static final List<Factor> EXPERT = factors("factors-questionnaire.yaml");

  private static List<Factor> factors(String file) {
    try (InputStream in =
        AnswerMappingTest.class.getResourceAsStream("/model/" + MODEL + "/" + file)) {
      assertThat(in).as(file).isNotNull();
      return FactorFile.read(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Map<String, Double>> drivers(Collection<Factor> factors) {
    return factors.stream()
        .map(Factor::drivenBy)
        .filter(Driver.Answers.class::isInstance)
        .flatMap(driver -> ((Driver.Answers) driver).questions().entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
  }

  @Test
  void questionsWhenMappedThenEachDrivesSomething() {
    assertThat(driveNothing(EXPERT, MAPPING))
        .as("questions that drive no factor, clause, condition or estimate")
        .isEmpty();
  }

  /** Without its factor, or without its line of the mapping, a question is found out. */
  @Test
  void questionsWhenTheirUseIsTakenAwayThenFoundOut() {
    AnswerMapping empty =
        new AnswerMapping("sg-sme", 1, FRAMEWORK.id(), Map.of(), List.of(), List.of());
    assertThat(driveNothing(EXPERT, empty)).contains("data.identifiers", "assets.rules");
    assertThat(driveNothing(List.of(), MAPPING)).contains("malware.email_filter");
  }

  private static List<String> driveNothing(List<Factor> expert, AnswerMapping mapping) {
    Set<String> driving = drivers(PUBLISHED).keySet();
    Set<String> judged = drivers(expert).keySet();
    return SG_SME.questions().stream()
        .map(Question::id)
        .filter(id -> !driving.contains(id) && !judged.contains(id) && !mapping.reads(id))
        .toList();
  }

  @Test
  void factorsWhenDrivenByAnswersThenQuestionsAndOptionsExist() {
    for (Map<String, Map<String, Double>> drivers : List.of(drivers(PUBLISHED), drivers(EXPERT))) {
      drivers.forEach((id, states) -> {
        Question question = SG_SME.question(id).orElseThrow(() -> new AssertionError(id));
        assertThat(question.type().options()).as(id).containsAll(states.keySet());
        assertThat(states.values()).as(id).contains(0.0, 1.0);
      });
    }
  }

  @Test
  void factorsWhenTheyReadAChoiceThenEveryMeaningfulOptionHasAState() {
    drivers(EXPERT)
        .forEach((id, states) -> {
          Question question = SG_SME.question(id).orElseThrow();
          assertThat(question.type().options())
              .as(id)
              .filteredOn(option -> !option.equals("not_known") && !option.equals("not_applicable"))
              .allMatch(states::containsKey);
        });
  }

  @Test
  void expertFactorsWhenWeighedThenAtMostAQuarterWithBasisAndReason() {
    assertThat(EXPERT)
        .allSatisfy(factor -> {
          assertThat(factor.weights().values()).allMatch(weight -> weight <= 0.25);
          assertThat(factor.basis()).isEqualTo(Basis.EXPERT);
          assertThat(factor.source()).startsWith("Expert judgement: ");
          assertThat(factor.halfLifeDays()).isEqualTo(365);
        });
    assertThat(EXPERT).extracting(Factor::id).doesNotHaveDuplicates();
    assertThat(EXPERT)
        .extracting(Factor::id)
        .doesNotContainAnyElementsOf(PUBLISHED.stream().map(Factor::id).toList());
  }

  @ParameterizedTest
  @EnumSource(Peril.class)
  void expertFactorsWhenSummedThenNeverMoreThanThePublishedOnes(Peril peril) {
    List<Factor> told =
        PUBLISHED.stream().filter(factor -> !(factor.drivenBy() instanceof Driver.Checks)).toList();
    assertThat(sum(EXPERT, peril)).isPositive().isLessThanOrEqualTo(sum(told, peril));
  }

  private static double sum(List<Factor> factors, Peril peril) {
    return factors.stream().mapToDouble(factor -> factor.weight(peril)).sum();
  }

  /** Nothing that is about remote access or patching moves fraud, and the other way round. */
  @Test
  void expertFactorsWhenAboutMailOrPaymentThenNotOnRansomware() {
    for (Factor factor : EXPERT) {
      Set<String> questions = drivers(List.of(factor)).keySet();
      if (questions.stream().anyMatch(id -> id.startsWith("payments."))) {
        assertThat(factor.weights()).as(factor.id()).containsOnlyKeys(Peril.FUNDS_TRANSFER_FRAUD);
      }
      if (questions.contains("access.mfa_email") || questions.contains("malware.email_filter")) {
        assertThat(factor.weights()).as(factor.id()).doesNotContainKey(Peril.RANSOMWARE);
      }
      if (questions.stream().anyMatch(id -> id.startsWith("updates."))) {
        assertThat(factor.weights())
            .as(factor.id())
            .containsKey(Peril.RANSOMWARE)
            .doesNotContainKeys(Peril.BUSINESS_EMAIL_COMPROMISE, Peril.FUNDS_TRANSFER_FRAUD);
      }
    }
  }

  @Test
  void clausesWhenMappedThenAllSeventyFiveAndNoOther() {
    assertThat(MAPPING.framework()).isEqualTo(FRAMEWORK.id());
    assertThat(MAPPING.clauses().keySet())
        .containsExactlyInAnyOrderElementsOf(
            FRAMEWORK.clauses().stream().map(clause -> clause.id()).toList());
  }

  @Test
  void clausesWhenToldByAQuestionThenTheSameAsInTheMapping() {
    assertThat(SG_SME.questions())
        .allSatisfy(question ->
            assertThat(MAPPING.clausesOf(question.id()))
                .as(question.id())
                .isEqualTo(Set.copyOf(question.clauses())));
  }

  @Test
  void evidenceWhenItNamesOptionsThenTheyExistAndSuitTheType() {
    MAPPING.clauses().values().stream()
        .flatMap(List::stream)
        .forEach(AnswerMappingTest::checkEvidence);
  }

  private static void checkEvidence(ClauseEvidence evidence) {
    Question question = SG_SME.question(evidence.question()).orElseThrow();
    assertThat(question.type().options()).as(question.id()).containsAll(evidence.options());
    if (evidence.all() != null) {
      assertThat(question.type()).as(question.id()).isInstanceOf(AnswerType.MultiChoice.class);
    }
    if (evidence.when() instanceof Condition when) {
      checkCondition(when);
    }
  }

  private static void checkCondition(Condition condition) {
    for (Condition.AnyOf leaf : condition.leaves()) {
      Question question = SG_SME.question(leaf.question()).orElseThrow();
      assertThat(question.type().options()).as(question.id()).containsAll(leaf.values());
    }
  }

  @Test
  void subjectivitiesWhenWrittenThenInEveryOfferedLanguageOverExistingOptions() {
    assertThat(MAPPING.subjectivities())
        .allSatisfy(rule -> {
          checkCondition(rule.when());
          assertThat(rule.text().keySet()).containsExactlyElementsOf(CATALOGUE.languages());
          assertThat(rule.questions()).allMatch(id -> SG_SME.question(id).isPresent());
        });
  }

  @Test
  void notifiabilityWhenMappedThenQuestionsExist() {
    assertThat(MAPPING.notifiability()).allMatch(id -> SG_SME.question(id).isPresent());
  }

  @Test
  void mappingWhenQuestionnaireOrVersionIsUnknownThenEmpty() {
    assertThat(TestModels.MODEL.mapping("sg-sme", 2)).isEmpty();
    assertThat(TestModels.MODEL.mapping("sg-other", 1)).isEmpty();
    assertThat(QuestionnaireLoader.bundled("sg-sme", 2)).isEmpty();
  }
}
