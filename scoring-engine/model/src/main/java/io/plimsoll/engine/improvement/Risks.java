package io.plimsoll.engine.improvement;

import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.decision.Appetite;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.decision.Decision;
import io.plimsoll.engine.decision.LossTerms;
import io.plimsoll.engine.decision.UnderwritingCase;
import io.plimsoll.engine.decision.Verdict;
import io.plimsoll.engine.loss.IndicatedPremium;
import io.plimsoll.engine.loss.LossModel;
import io.plimsoll.engine.loss.LossPricing;
import io.plimsoll.engine.loss.PremiumIndication;
import io.plimsoll.engine.loss.WithheldPremium;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Scale;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A risk from end to end, for any set of remedies done. */
final class Risks {
  private final PutRight risk;
  private final LossTerms terms;
  private final Cover cover;
  private final Appetite appetite;

  Risks(PutRight risk, LossTerms terms, Cover cover, Appetite appetite) {
    this.risk = risk;
    this.terms = terms;
    this.cover = cover;
    this.appetite = appetite;
  }

  Appetite appetite() {
    return appetite;
  }

  Outlook outlook(Set<String> done) {
    Assessment assessment = risk.assess(done);
    LossPricing loss = price(assessment);
    return new Outlook(
        assessment.score(),
        assessment.displayed(),
        assessment.grade(),
        decide(assessment, loss, done).verdict(),
        loss.expectedLoss(),
        premium(loss.premium()));
  }

  private static @Nullable Money premium(PremiumIndication indication) {
    return switch (indication) {
      case IndicatedPremium indicated -> indicated.amount();
      case WithheldPremium _ -> null;
    };
  }

  UnderwritingCase underwriting(Set<String> done) {
    Assessment assessment = risk.assess(done);
    return underwriting(assessment, price(assessment), done);
  }

  private UnderwritingCase underwriting(Assessment assessment, LossPricing loss, Set<String> done) {
    return new UnderwritingCase(risk.snapshot(done), assessment, loss.groundUpExpectedLossUsd());
  }

  double lossUsd(Set<String> done) {
    return price(risk.assess(done)).groundUpExpectedLossUsd();
  }

  /** What the scorecard and the appetite themselves say, not an estimate. */
  boolean reaches(Target target, Set<String> done, Scale scale) {
    return switch (target) {
      case Target.ScoreAtLeast least -> risk.assess(done).displayed() >= least.score();
      case Target.GradeAtLeast least ->
          risk.assess(done).displayed() >= scale.grades().getOrDefault(least.grade(), 0);
      case Target.Accepted _ -> appetite.decide(underwriting(done)).verdict() == Verdict.ACCEPT;
    };
  }

  /** Why a target is out of reach even with all of these done. */
  List<String> reasons(Target target, Set<String> all) {
    Assessment assessment = risk.assess(all);
    return switch (target) {
      case Target.ScoreAtLeast _, Target.GradeAtLeast _ ->
          List.of(
              "With every remedy done the score is "
                  + assessment.displayed()
                  + " (grade "
                  + assessment.grade()
                  + "); the rest is what remedies do not change.");
      case Target.Accepted _ -> decide(assessment, price(assessment), all).reasons();
    };
  }

  private Decision decide(Assessment assessment, LossPricing loss, Set<String> done) {
    return appetite.decide(underwriting(assessment, loss, done));
  }

  private LossPricing price(Assessment assessment) {
    return LossModel.price(terms.input(assessment.risk(), cover));
  }
}
