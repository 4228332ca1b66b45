package io.plimsoll.engine.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.InvalidValueException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Branching over a small questionnaire: a gate, one behind it, and one behind that. */
class ConditionTest {
  private static final AnswerType YES_NO =
      new AnswerType.YesNo(List.of(AnswerType.YesNo.Extra.NOT_KNOWN));
  private static final Condition GATE_YES = new Condition.Equals("a.gate", "yes");

  private static Question question(String id, @Nullable Condition when) {
    return new Question(id, YES_NO, when, true, List.of(), List.of(Cover.REGULATORY));
  }

  private static Questionnaire questionnaire(Question... questions) {
    return new Questionnaire("small", 1, List.of(new Section("a", List.of(questions))));
  }

  private static final Questionnaire CHAIN =
      questionnaire(
          question("a.gate", null),
          question("a.behind", GATE_YES),
          question("a.deep", new Condition.Equals("a.behind", "yes")),
          question("a.unless", new Condition.Not(GATE_YES)));

  private static Applicability after(Map<String, String> options) {
    AnswerSet answers = AnswerSet.empty(CHAIN);
    for (Map.Entry<String, String> option : options.entrySet()) {
      Map<String, Answer> more = new java.util.TreeMap<>(answers.answers());
      more.put(option.getKey(), new Answer.Choice(option.getValue()));
      answers = answers.with(more);
    }
    return Applicability.of(CHAIN, answers);
  }

  @Test
  void standingWhenGateIsOpenThenWaiting() {
    Applicability open = after(Map.of());
    assertThat(open.standing("a.gate")).isEqualTo(Standing.OPEN);
    assertThat(open.standing("a.behind")).isEqualTo(Standing.WAITING);
    assertThat(open.standing("a.deep")).isEqualTo(Standing.WAITING);
    assertThat(open.standing("a.unless")).isEqualTo(Standing.WAITING);
    assertThat(open.open()).extracting(Question::id).containsExactly("a.gate");
  }

  @Test
  void standingWhenGateIsNotKnownThenStillWaiting() {
    Applicability unknown = after(Map.of("a.gate", "not_known"));
    assertThat(unknown.standing("a.gate")).isEqualTo(Standing.NOT_KNOWN);
    assertThat(unknown.standing("a.behind")).isEqualTo(Standing.WAITING);
    assertThat(unknown.standing("a.unless")).isEqualTo(Standing.WAITING);
    assertThat(unknown.complete()).isTrue();
  }

  @Test
  void standingWhenGateIsClosedThenTheWholeChainIsInapplicable() {
    Applicability closed = after(Map.of("a.gate", "no", "a.behind", "yes"));
    assertThat(closed.standing("a.behind")).isEqualTo(Standing.INAPPLICABLE);
    assertThat(closed.standing("a.deep")).isEqualTo(Standing.INAPPLICABLE);
    assertThat(closed.standing("a.unless")).isEqualTo(Standing.OPEN);
    assertThat(closed.setAside()).containsExactly("a.behind");
    assertThat(closed.complete()).isFalse();
  }

  @Test
  void standingWhenGateIsPassedThenAsked() {
    Applicability passed = after(Map.of("a.gate", "yes", "a.behind", "yes"));
    assertThat(passed.standing("a.behind")).isEqualTo(Standing.GIVEN);
    assertThat(passed.standing("a.deep")).isEqualTo(Standing.OPEN);
    assertThat(passed.standing("a.unless")).isEqualTo(Standing.INAPPLICABLE);
  }

  @Test
  void decideWhenPartsDifferThenAllTakesTheLeastAndAnyTheMost() {
    Condition open = new Condition.Equals("a.deep", "yes");
    Applicability passed = after(Map.of("a.gate", "yes", "a.behind", "yes"));
    assertThat(passed.truth(new Condition.All(List.of(GATE_YES, open)))).isEqualTo(Truth.UNDECIDED);
    assertThat(passed.truth(new Condition.Any(List.of(GATE_YES, open)))).isEqualTo(Truth.TRUE);
    Condition closed = new Condition.Not(GATE_YES);
    assertThat(passed.truth(new Condition.All(List.of(closed, open)))).isEqualTo(Truth.FALSE);
    assertThat(passed.truth(new Condition.Any(List.of(closed, open)))).isEqualTo(Truth.UNDECIDED);
    assertThat(passed.holds(open)).isFalse();
  }

  @Test
  void questionnaireWhenConditionLooksForwardThenRefused() {
    assertThatThrownBy(() -> questionnaire(question("a.first", GATE_YES), question("a.gate", null)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("a.first")
        .hasMessageContaining("a.gate");
  }

  @Test
  void questionnaireWhenConditionNamesNoOptionThenRefused() {
    Condition typo = new Condition.Equals("a.gate", "yess");
    assertThatThrownBy(() -> questionnaire(question("a.gate", null), question("a.next", typo)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("yess");
  }

  @Test
  void questionnaireWhenIdRepeatsThenRefused() {
    assertThatThrownBy(() -> questionnaire(question("a.gate", null), question("a.gate", null)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("a.gate");
  }

  @Test
  void sectionWhenQuestionIsOfAnotherThenRefused() {
    assertThatThrownBy(() -> new Section("b", List.of(question("a.gate", null))))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void openQuestionsWhenNotKnownThenListedWithTheirFactors() {
    List<OpenQuestion> open =
        OpenQuestions.of(
            CHAIN,
            after(Map.of("a.gate", "not_known")),
            Map.of("z", java.util.Set.of("a.gate"), "b", java.util.Set.of("a.gate", "a.deep")));
    assertThat(open)
        .containsExactly(new OpenQuestion("a.gate", true, Standing.NOT_KNOWN, List.of("b", "z")));
  }
}
