package io.plimsoll.engine.score;

import java.util.ArrayList;
import java.util.List;

/** What the score hands to the loss stage: claim rates as scored, and how dear claims are. */
final class Rating {
  private final Scoring scoring;
  private final CompiledCard card;
  private final Weighing weighing;

  Rating(Scoring scoring) {
    this.scoring = scoring;
    card = scoring.card;
    weighing = new Weighing(card, scoring.evidence.pieces, scoring.evidence.table);
  }

  RatedRisk risk(double logVariance) {
    double bySize = severityOfSize();
    double[] ofFactors = severities();
    List<PerilRate> rates = new ArrayList<>();
    for (int k = 0; k < card.perils.size(); k++) {
      PerilBasis basis = card.parameters.perils().get(k);
      double severity = basis.meanSeverityUsd() * severityFactor(k, bySize, ofFactors);
      rates.add(new PerilRate(basis.peril(), scoring.frequency(k), severity, basis.sigma()));
    }
    ResolvedEvidence evidence = scoring.evidence;
    return new RatedRisk(evidence.firm.revenueUsd(), evidence.prior.shape(), logVariance, rates);
  }

  /** (revenue / reference)^elasticity. */
  private double severityOfSize() {
    double elasticity = card.parameters.severityElasticity().value();
    return StrictMath.pow(scoring.evidence.firm.relativeRevenue(), elasticity);
  }

  /** (revenue / reference)^elasticity · Π severity effects of the factors of this peril. */
  private double severityFactor(int peril, double bySize, double[] ofFactors) {
    double product = bySize;
    for (int i = 0; i < ofFactors.length; i++) {
      product *= card.makesDearer(i, peril) ? ofFactors[i] : 1;
    }
    return product;
  }

  private double[] severities() {
    double[] severities = new double[card.dearer.length];
    for (int i = 0; i < severities.length; i++) {
      severities[i] = severity(i);
    }
    return severities;
  }

  /** Factor on the mean claim, against the cohort; by place among those that make claims dearer. */
  private double severity(int place) {
    int cell = card.severityCells[place];
    return StrictMath.exp(weighing.effect(cell) - card.cells.unknown[cell]);
  }

  /** Factor on the mean claim of its perils that a factor makes, against the cohort. */
  double severityOf(int factor) {
    for (int i = 0; i < card.dearer.length; i++) {
      if (card.dearer[i] == factor) {
        return severity(i);
      }
    }
    return 1;
  }
}
