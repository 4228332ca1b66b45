package io.plimsoll.engine.decision;

import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.questionnaire.readiness.AnswerMapping;
import io.plimsoll.engine.score.ModelVersion;
import java.util.List;
import java.util.Optional;

/**
 * A released model as a whole.
 *
 * @param version how a score is made
 * @param loss how its price is made
 * @param appetite which risks are wanted when the tenant has no appetite of its own
 * @param mappings what it reads from questionnaires beside its factors, one for each version
 * @param digest of all files of the version
 */
public record UnderwritingModel(
    ModelVersion version,
    LossTerms loss,
    Appetite appetite,
    List<AnswerMapping> mappings,
    Digest digest) {
  public UnderwritingModel {
    mappings = List.copyOf(mappings);
  }

  /** What it reads from a questionnaire version; empty when it does not know that version. */
  public Optional<AnswerMapping> mapping(String questionnaire, int questionnaireVersion) {
    return mappings.stream()
        .filter(one -> one.questionnaire().equals(questionnaire))
        .filter(one -> one.version() == questionnaireVersion)
        .findFirst();
  }
}
