package io.plimsoll.engine.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.loader.QuestionnaireLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for any answers to {@code sg-sme} version 1. */
class AnswerSetProperties {
  private static final Questionnaire SG_SME =
      QuestionnaireLoader.bundled("sg-sme", 1).orElseThrow().questionnaire();
  private static final List<String> IDS = SG_SME.questions().stream().map(Question::id).toList();

  /** Answers a random part of what is asked, in order, as a person would. */
  @Provide
  Arbitrary<AnswerSet> answers() {
    return Arbitraries.integers()
        .between(-1, 10_000)
        .list()
        .ofSize(IDS.size())
        .map(AnswerSetProperties::answered);
  }

  private static AnswerSet answered(List<Integer> picks) {
    AnswerSet answers = AnswerSet.empty(SG_SME);
    for (int i = 0; i < IDS.size(); i++) {
      Question question = SG_SME.questions().get(i);
      int pick = picks.get(i);
      if (pick >= 0 && Applicability.of(SG_SME, answers).applies(question.id())) {
        answers = Samples.with(answers, question, pick);
      }
    }
    return answers;
  }

  @Property(tries = 100)
  void parseOfWhatWasWrittenIsTheSame(@ForAll("answers") AnswerSet answers) {
    ParsedAnswers parsed = Answers.parse(SG_SME, answers.values(), Samples.TODAY);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.setAside()).isEmpty();
    assertThat(parsed.answers()).isEqualTo(answers);
  }

  @Property(tries = 100)
  void applicabilityIsTheSameOverWhatCounts(
      @ForAll("answers") AnswerSet answers, @ForAll("gates") Map<String, String> flips) {
    AnswerSet flipped = Answers.revise(SG_SME, answers, flips, Samples.TODAY).answers();
    Applicability first = Applicability.of(SG_SME, flipped);
    Applicability second = Applicability.of(SG_SME, first.counting());
    IDS.forEach(id -> assertThat(second.standing(id)).isEqualTo(first.standing(id)));
    assertThat(second.setAside()).isEmpty();
    assertThat(second.counting()).isEqualTo(first.counting());
  }

  @Provide
  Arbitrary<Map<String, String>> gates() {
    return Arbitraries.maps(
        Arbitraries.of(
            "access.remote_access",
            "access.vendor_access",
            "third_party.contact_centre",
            "third_party.holds_personal_data",
            "incidents.any",
            "incidents.circumstances"),
        Arbitraries.of("yes", "no", "not_known"));
  }

  @Property(tries = 100)
  void everyStoredAnswerEitherCountsOrIsToldAsSetAside(
      @ForAll("answers") AnswerSet answers, @ForAll("gates") Map<String, String> flips) {
    ParsedAnswers revised = Answers.revise(SG_SME, answers, flips, Samples.TODAY);
    Set<String> told = new HashSet<>(revised.setAside());
    told.addAll(Applicability.of(SG_SME, revised.answers()).counting().answers().keySet());
    assertThat(told).containsAll(answers.answers().keySet());
  }

  @Property(tries = 500)
  void garbageNeverThrowsAndEveryRefusalNamesItsQuestion(
      @ForAll("garbage") Map<String, @Nullable Object> raw) {
    ParsedAnswers parsed = Answers.parse(SG_SME, raw, Samples.TODAY);
    parsed
        .problems()
        .forEach(problem -> {
          assertThat(raw).containsKey(problem.question());
          assertThat(problem.message()).isNotBlank().hasSizeLessThan(700);
        });
    Set<String> settled = new HashSet<>(parsed.answers().answers().keySet());
    parsed.problems().forEach(problem -> settled.add(problem.question()));
    raw.forEach((id, value) -> {
      if (value != null) {
        assertThat(settled).contains(id);
      }
    });
  }

  @Provide
  Arbitrary<Map<String, @Nullable Object>> garbage() {
    Arbitrary<String> ids = Arbitraries.oneOf(Arbitraries.of(IDS), Arbitraries.strings());
    Arbitrary<@Nullable Object> scalars =
        Arbitraries.oneOf(
                Arbitraries.of("yes", "no", "none", "not_known", "2024-02-30", "partial")
                    .map(o -> o),
                Arbitraries.strings().map(o -> o),
                Arbitraries.longs().map(o -> o),
                Arbitraries.doubles().map(o -> o),
                Arbitraries.bigIntegers().map(o -> o),
                Arbitraries.of(true, false).map(o -> o),
                Arbitraries.of(new HashMap<>(), new ArrayList<>(), Arrays.asList("none", null)))
            .injectNull(0.1);
    Arbitrary<@Nullable Object> values =
        Arbitraries.oneOf(scalars, scalars.list().ofMaxSize(5).map(o -> o));
    return ids.list()
        .uniqueElements()
        .ofMaxSize(12)
        .flatMap(keys ->
            values
                .list()
                .ofSize(keys.size())
                .map(items -> {
                  Map<String, @Nullable Object> raw = new LinkedHashMap<>();
                  for (int i = 0; i < keys.size(); i++) {
                    raw.put(keys.get(i), items.get(i));
                  }
                  return raw;
                }));
  }
}
