package io.plimsoll.engine.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.questionnaire.Problem.Code;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  private static final Questionnaire SG_SME =
      QuestionnaireLoader.bundled("sg-sme", 1).orElseThrow().questionnaire();

  private static ParsedAnswers parse(Map<String, ?> raw) {
    return Answers.parse(SG_SME, raw, Samples.TODAY);
  }

  private static Problem onlyProblem(Map<String, ?> raw) {
    ParsedAnswers parsed = parse(raw);
    assertThat(parsed.problems()).hasSize(1);
    return parsed.problems().getFirst();
  }

  @Test
  void parseWhenAllFitThenAccepted() {
    ParsedAnswers parsed =
        parse(
            Map.of(
                "people.security_lead", "yes",
                "malware.edr", "most",
                "backup.restore_test", "six_monthly",
                "updates.critical_window", "within_7_days",
                "data.categories", List.of("salary", "contact_details"),
                "data.people_count", "500_to_5k",
                "incidents.any", "yes",
                "incidents.count", 2,
                "incidents.latest", "2024-02-29"));
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.accepted()).isTrue();
    assertThat(parsed.answers().options("data.categories"))
        .isEqualTo(Set.of("contact_details", "salary"));
    assertThat(parsed.answers().answer("incidents.count")).contains(new Answer.Number(2));
  }

  @Test
  void parseWhenQuestionDoesNotExistThenUnknownQuestion() {
    Problem problem = onlyProblem(Map.of("people.shoe_size", 44));
    assertThat(problem.code()).isEqualTo(Code.UNKNOWN_QUESTION);
    assertThat(problem.question()).isEqualTo("people.shoe_size");
    assertThat(problem.message()).contains("sg-sme version 1");
  }

  @Test
  void parseWhenBranchIsNotTakenThenNotAskedNamesTheGate() {
    Problem problem =
        onlyProblem(Map.of("access.remote_access", "no", "access.mfa_remote_access", "yes"));
    assertThat(problem.code()).isEqualTo(Code.NOT_ASKED);
    assertThat(problem.message()).contains("access.remote_access");
  }

  @Test
  void parseWhenGateIsOpenThenNotAsked() {
    ParsedAnswers parsed = parse(Map.of("access.mfa_remote_access", "yes"));
    assertThat(parsed.problems()).extracting(Problem::code).containsExactly(Code.NOT_ASKED);
    assertThat(parsed.answers().answers()).isEmpty();
  }

  @Test
  void parseWhenBooleanForYesNoThenWrongTypeListsOptions() {
    Problem problem = onlyProblem(Map.of("people.security_lead", true));
    assertThat(problem.code()).isEqualTo(Code.WRONG_TYPE);
    assertThat(problem.message()).contains("yes, no, not_known");
  }

  @ParameterizedTest
  @ValueSource(strings = {"YES", "Yes", " yes", "partial", "", "ja"})
  void parseWhenOptionIsNotListedThenUnknownOption(String option) {
    assertThat(onlyProblem(Map.of("people.security_lead", option)).code())
        .isEqualTo(Code.UNKNOWN_OPTION);
  }

  @Test
  void parseWhenUnknownOptionIsHostileThenMessageShowsItShortAndPlain() {
    Problem problem = onlyProblem(Map.of("people.security_lead", "\u001b[2J" + "x".repeat(5_000)));
    assertThat(problem.message()).hasSizeLessThan(200).doesNotContain("\u001b");
  }

  @Test
  void parseWhenMultiChoiceThenListOfDistinctCompatibleOptions() {
    assertThat(onlyProblem(Map.of("data.categories", "salary")).code()).isEqualTo(Code.WRONG_TYPE);
    assertThat(onlyProblem(Map.of("data.categories", List.of())).code()).isEqualTo(Code.WRONG_TYPE);
    assertThat(onlyProblem(Map.of("data.categories", List.of(1))).code())
        .isEqualTo(Code.WRONG_TYPE);
    assertThat(onlyProblem(Map.of("data.categories", List.of("salary", "salary"))).code())
        .isEqualTo(Code.CONFLICTING_OPTIONS);
    assertThat(onlyProblem(Map.of("data.categories", List.of("none", "salary"))).code())
        .isEqualTo(Code.CONFLICTING_OPTIONS);
    assertThat(onlyProblem(Map.of("data.categories", List.of("salary", "not_known"))).code())
        .isEqualTo(Code.CONFLICTING_OPTIONS);
    assertThat(onlyProblem(Map.of("data.categories", Arrays.asList("salary", null))).code())
        .isEqualTo(Code.WRONG_TYPE);
  }

  private static Problem countProblem(Object count) {
    return onlyProblem(Map.of("incidents.any", "yes", "incidents.count", count));
  }

  @Test
  void parseWhenNumberIsOutOfRangeThenTold() {
    assertThat(countProblem(0).code()).isEqualTo(Code.OUT_OF_RANGE);
    assertThat(countProblem(1_000L).code()).isEqualTo(Code.OUT_OF_RANGE);
    assertThat(countProblem(BigInteger.TEN.pow(40)).code()).isEqualTo(Code.OUT_OF_RANGE);
    assertThat(countProblem(new BigDecimal("2.0")).code()).isEqualTo(Code.WRONG_TYPE);
    assertThat(countProblem(Double.NaN).code()).isEqualTo(Code.WRONG_TYPE);
    assertThat(countProblem("2").code()).isEqualTo(Code.WRONG_TYPE);
  }

  private static Problem latestProblem(Object day) {
    return onlyProblem(Map.of("incidents.any", "yes", "incidents.latest", day));
  }

  @Test
  void parseWhenDayIsNotInTheCalendarThenImpossible() {
    assertThat(latestProblem("2025-02-29").code()).isEqualTo(Code.IMPOSSIBLE_DATE);
    assertThat(latestProblem("2025-13-01").code()).isEqualTo(Code.IMPOSSIBLE_DATE);
    assertThat(latestProblem("2026-07-02").code()).isEqualTo(Code.IMPOSSIBLE_DATE);
    assertThat(latestProblem("1989-12-31").code()).isEqualTo(Code.OUT_OF_RANGE);
    assertThat(latestProblem("1 July 2025").code()).isEqualTo(Code.WRONG_TYPE);
    assertThat(latestProblem("2025-7-1").code()).isEqualTo(Code.WRONG_TYPE);
    assertThat(latestProblem(20250701).code()).isEqualTo(Code.WRONG_TYPE);
  }

  private static ParsedAnswers detail(String words) {
    return parse(Map.of("incidents.circumstances", "yes", "incidents.circumstances_detail", words));
  }

  @Test
  void parseWhenWordsAreLimitedThenCountedInCodePoints() {
    assertThat(detail("😀".repeat(1_000)).accepted()).isTrue();
    assertThat(detail("😀".repeat(1_001)).problems())
        .extracting(Problem::code)
        .containsExactly(Code.TOO_LONG);
    assertThat(detail("a\u0000b").problems())
        .extracting(Problem::code)
        .containsExactly(Code.UNREADABLE_TEXT);
    assertThat(detail("lone \ud800 half").problems())
        .extracting(Problem::code)
        .containsExactly(Code.UNREADABLE_TEXT);
    assertThat(detail("   ").accepted()).isFalse();
  }

  @Test
  void reviseWhenBranchClosesThenStoredAnswerIsSetAsideAndComesBack() {
    AnswerSet stored =
        parse(Map.of("access.remote_access", "yes", "access.mfa_remote_access", "no")).answers();

    ParsedAnswers closed =
        Answers.revise(SG_SME, stored, Map.of("access.remote_access", "no"), Samples.TODAY);
    assertThat(closed.problems()).isEmpty();
    assertThat(closed.setAside()).containsExactly("access.mfa_remote_access");
    Applicability applicability = Applicability.of(SG_SME, closed.answers());
    assertThat(applicability.counting().answers()).containsOnlyKeys("access.remote_access");
    assertThat(applicability.options("access.mfa_remote_access")).isEmpty();

    ParsedAnswers reopened =
        Answers.revise(
            SG_SME, closed.answers(), Map.of("access.remote_access", "yes"), Samples.TODAY);
    assertThat(reopened.setAside()).isEmpty();
    assertThat(reopened.answers()).isEqualTo(stored);
  }

  @Test
  void reviseWhenValueIsNullThenWithdrawn() {
    AnswerSet stored = parse(Map.of("people.security_lead", "yes")).answers();
    Map<String, Object> withdraw = new HashMap<>();
    withdraw.put("people.security_lead", null);
    ParsedAnswers revised = Answers.revise(SG_SME, stored, withdraw, Samples.TODAY);
    assertThat(revised.accepted()).isTrue();
    assertThat(revised.answers().answers()).isEmpty();
  }

  @Test
  void reviseWhenOneChangeIsBadThenTheStoredAnswerStays() {
    AnswerSet stored = parse(Map.of("people.security_lead", "yes")).answers();
    ParsedAnswers revised =
        Answers.revise(SG_SME, stored, Map.of("people.security_lead", "maybe"), Samples.TODAY);
    assertThat(revised.accepted()).isFalse();
    assertThat(revised.answers()).isEqualTo(stored);
  }

  @Test
  void reviseWhenAnswersAreOfAnotherVersionThenRefused() {
    AnswerSet foreign = new AnswerSet("sg-sme", 2, Map.of());
    assertThatThrownBy(() -> Answers.revise(SG_SME, foreign, Map.of(), Samples.TODAY))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("sg-sme version 1");
  }
}
