package io.plimsoll.engine.improvement;

import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.decision.LossTerms;
import io.plimsoll.engine.loss.LossModel;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.RatedRisk;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Tries every open remedy on its own: the same scoring of the same snapshot, but for one factor.
 */
public final class Improvements {
  private final Scorecard scorecard;
  private final LossTerms terms;

  /**
   * @param scorecard scores
   * @param terms prices
   */
  public Improvements(Scorecard scorecard, LossTerms terms) {
    this.scorecard = scorecard;
    this.terms = terms;
  }

  /** What would better the score, the greatest gain first; caps and clusters are taken in. */
  public List<Improvement> of(Snapshot snapshot, Cover cover) {
    Assessment today = scorecard.assess(snapshot);
    return today.contributions().stream()
        .filter(line -> line.remedy() != null)
        .map(line -> putRight(snapshot, line, today, cover))
        .filter(
            improvement -> improvement.points() > 0 || improvement.expectedLossSaved().amount() > 0)
        .sorted(
            Comparator.comparingDouble(Improvement::points)
                .thenComparingLong(improvement -> improvement.expectedLossSaved().amount())
                .reversed())
        .toList();
  }

  private Improvement putRight(
      Snapshot snapshot, Contribution line, Assessment today, Cover cover) {
    Assessment after = scorecard.assess(snapshot, Set.of(line.id()));
    long before = expectedLoss(today.risk(), cover).amount();
    Money then = expectedLoss(after.risk(), cover);
    return new Improvement(
        line.id(),
        line.name(),
        Objects.requireNonNull(line.state(), "only factors have remedies"),
        Objects.requireNonNull(line.remedy()),
        after.score() - today.score(),
        after.displayed(),
        new Money(before - then.amount(), then.currency()));
  }

  private Money expectedLoss(RatedRisk risk, Cover cover) {
    return LossModel.price(terms.input(risk, cover)).expectedLoss();
  }
}
