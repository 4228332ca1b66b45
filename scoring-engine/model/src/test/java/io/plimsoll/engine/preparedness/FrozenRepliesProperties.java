package io.plimsoll.engine.preparedness;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.questionnaire.AnswerType;
import io.plimsoll.engine.questionnaire.Answers;
import io.plimsoll.engine.questionnaire.Applicability;
import io.plimsoll.engine.questionnaire.Question;
import io.plimsoll.engine.questionnaire.Questionnaire;
import io.plimsoll.engine.questionnaire.Replies;
import io.plimsoll.engine.questionnaire.readiness.AnswerMapping;
import io.plimsoll.engine.questionnaire.readiness.Holdings;
import io.plimsoll.engine.questionnaire.readiness.Readiness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A snapshot says of the marks and the holdings what the answers it froze say. */
class FrozenRepliesProperties {
  private static final Questionnaire SG_SME =
      QuestionnaireLoader.bundled("sg-sme", 1).orElseThrow().questionnaire();
  private static final AnswerMapping MAPPING = TestModels.MODEL.mapping("sg-sme", 1).orElseThrow();

  @Property(tries = 300)
  void repliesWhenFrozenThenReadinessAndHoldingsAreTheSame(@ForAll long seed) {
    Applicability answers = answers(new Random(seed));
    Map<String, Instant> times =
        SG_SME.questions().stream()
            .collect(Collectors.toMap(Question::id, question -> Instant.EPOCH));

    Replies frozen = AnsweredForm.of(SG_SME, answers, times, null).replies();

    assertThat(Readiness.of(QuestionnaireLoader.cyberEssentials(), MAPPING, frozen))
        .isEqualTo(Readiness.of(QuestionnaireLoader.cyberEssentials(), MAPPING, answers));
    assertThat(Holdings.of(frozen)).isEqualTo(Holdings.of(answers));
    assertThat(MAPPING.raisedBy(frozen)).isEqualTo(MAPPING.raisedBy(answers));
  }

  private static Applicability answers(Random random) {
    Map<String, Object> raw = new HashMap<>();
    for (Question question : SG_SME.questions()) {
      List<String> options = question.type().options();
      if (!options.isEmpty() && random.nextInt(5) > 0) {
        String option = options.get(random.nextInt(options.size()));
        boolean isList = question.type() instanceof AnswerType.MultiChoice;
        raw.put(question.id(), isList ? List.of(option) : option);
      }
    }
    return Applicability.of(SG_SME, Answers.parse(SG_SME, raw, LocalDate.of(2026, 7, 1)).answers());
  }
}
