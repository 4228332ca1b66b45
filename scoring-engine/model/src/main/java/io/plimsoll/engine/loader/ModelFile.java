package io.plimsoll.engine.loader;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.decision.Appetite;
import io.plimsoll.engine.decision.LossTerms;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.ModelStatement;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.engine.score.Parameters;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code model.yaml}: everything of a version but its factors.
 *
 * @param factorFiles the files of its factors, in order
 * @param otherFiles files of the version that are read elsewhere and belong to its digest
 */
record ModelFile(
    String id,
    String title,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    String frequencyBasis,
    ModelStatement card,
    Parameters parameters,
    LossTerms loss,
    Appetite appetite,
    List<FactorFileEntry> factorFiles,
    List<String> otherFiles) {

  /**
   * A file of factors.
   *
   * @param file its name
   * @param weightLimit greatest weight of one of its factors, when the file adds expert judgement
   *     to the published factors; together they then also weigh no more than those, peril by peril
   */
  record FactorFileEntry(String file, @Nullable Double weightLimit) {
    FactorFileEntry {
      Require.text("file", file);
      if (weightLimit != null) {
        Require.positive("weightLimit", weightLimit);
      }
    }
  }

  ModelFile {
    factorFiles = List.copyOf(Require.notEmpty("factorFiles", factorFiles));
    otherFiles = List.copyOf(otherFiles);
  }

  ModelVersion version(List<Factor> factors) {
    return new ModelVersion(
        id, title, effectiveFrom, effectiveUntil, frequencyBasis, card, parameters, factors);
  }
}
