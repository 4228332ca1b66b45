package io.plimsoll.api.usecase.indication;

import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.loss.LossResult;

/** One asked cover and what became of it. One that cannot be priced does not stop the others. */
public sealed interface Option {
  AskedCover asked();

  /**
   * Priced, or at least quantified: a premium may be withheld.
   *
   * @param cover in US dollars, with the model's standard filled in
   */
  record Quantified(AskedCover asked, Cover cover, LossResult loss) implements Option {}

  /**
   * Contradicts itself.
   *
   * @param member the member of the asked cover that is wrong
   * @param code stable, upper snake case
   * @param reason a clause for a person
   */
  record Impossible(AskedCover asked, String member, String code, String reason)
      implements Option {}
}
