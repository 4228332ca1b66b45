package io.plimsoll.engine.decision;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.loss.CountModel;
import io.plimsoll.engine.loss.Layer;
import io.plimsoll.engine.loss.Loads;
import io.plimsoll.engine.loss.Lognormal;
import io.plimsoll.engine.loss.LossInput;
import io.plimsoll.engine.loss.NegativeBinomialCounts;
import io.plimsoll.engine.loss.PerilLoss;
import io.plimsoll.engine.loss.PoissonCounts;
import io.plimsoll.engine.loss.Severity;
import io.plimsoll.engine.loss.TailedLognormal;
import io.plimsoll.engine.score.PerilRate;
import io.plimsoll.engine.score.RatedRisk;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the loss stage needs besides the rates.
 *
 * @param counts how the number of claims spreads
 * @param tail of the severities; the lognormal body alone when null
 * @param loads what a premium holds besides the expected loss
 * @param standardCover the layer that is priced when none is asked for, in US dollars
 * @param maxBandRatio no premium is quoted when the estimate's band is wider than this ratio of its
 *     ends, &gt; 1
 * @param returnPeriods years, of the exceedance curves
 */
public record LossTerms(
    Counts counts,
    @Nullable Tail tail,
    Loads loads,
    Layer standardCover,
    double maxBandRatio,
    List<Double> returnPeriods) {

  /** Family of the claim count. */
  public enum Counts {
    POISSON,
    /** With the shape of the size class. */
    NEGATIVE_BINOMIAL
  }

  /**
   * A Pareto tail on each severity.
   *
   * @param probability chance that a claim lies in the tail
   * @param alpha the tail's index
   * @param revenueMultiple largest claim as a multiple of annual revenue
   */
  public record Tail(double probability, double alpha, double revenueMultiple) {
    public Tail {
      Require.between("probability", probability, 1e-4, 0.5);
      Require.between("alpha", alpha, 1.05, 10);
      Require.positive("revenueMultiple", revenueMultiple);
    }
  }

  public LossTerms {
    Require.that(maxBandRatio > 1, "maxBandRatio", "must be greater than 1");
    returnPeriods = List.copyOf(Require.notEmpty("returnPeriods", returnPeriods));
  }

  /** The loss stage's input for a risk and a cover. */
  public LossInput input(RatedRisk risk, Cover cover) {
    double band = risk.bandFactor();
    return new LossInput(
        risk.perils().stream().map(rate -> perilLoss(rate, risk)).toList(),
        countModel(risk),
        cover.perClaim() == null ? standardCover : cover.perClaim(),
        cover.aggregate(),
        loads,
        band * band,
        maxBandRatio,
        returnPeriods,
        cover.usdToAsked());
  }

  private PerilLoss perilLoss(PerilRate rate, RatedRisk risk) {
    String peril = rate.peril().name().toLowerCase(Locale.ROOT);
    return new PerilLoss(peril, rate.annualFrequency(), severity(rate, risk), null, null);
  }

  private Severity severity(PerilRate rate, RatedRisk risk) {
    return tail == null
        ? new Lognormal(rate.meanSeverityUsd(), rate.sigma())
        : new TailedLognormal(
            rate.meanSeverityUsd(),
            rate.sigma(),
            tail.probability(),
            tail.alpha(),
            tail.revenueMultiple() * risk.revenueUsd());
  }

  private CountModel countModel(RatedRisk risk) {
    return switch (counts) {
      case POISSON -> new PoissonCounts();
      case NEGATIVE_BINOMIAL -> new NegativeBinomialCounts(risk.countShape());
    };
  }
}
