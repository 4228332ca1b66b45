package io.plimsoll.engine.score;

/**
 * One scoring: ln λk = ln λ0k + ln sector + elasticity · ln(revenue / reference) + Σ wjk·zj +
 * ln(history), every term less what the cohort's mean rate already holds of it. Arithmetic on flat
 * arrays alone.
 */
final class Scoring {
  final CompiledCard card;
  final ResolvedEvidence evidence;

  /** Change of ln λ by cell, before the centre is taken off. */
  final double[] effects;

  /** Change of ln λ by slot. */
  final double[] rates;

  /** ln(λ / λ0) by peril. */
  final double[] logRates;

  /** λ over the reference firm's, by peril. */
  final double[] relativeRates;

  /** Added to the score by line: Σ ω · (points by peril). */
  final double[] points;

  /** Unrounded. */
  final double score;

  private double unclamped;

  /** Σ (share · Δ)²: a weight's error counts as far as the firm differs from the cohort. */
  final double weightVariance;

  Scoring(CompiledCard card, ResolvedEvidence evidence) {
    this.card = card;
    this.evidence = evidence;
    int lines = card.lines();
    effects = new Weighing(card, evidence).effects();
    rates = new double[card.slots.size()];
    logRates = new double[card.perils.size()];
    relativeRates = new double[logRates.length];
    points = new double[lines];
    placeFactors();
    placeFirm();
    placeCaps();
    addUp();
    weightVariance = addPoints();
    score = card.parameters.scale().clamp(unclamped);
    points[card.clamp()] = score - unclamped;
  }

  /** Each factor's effect less its centre: a firm of which nothing is known gets no points. */
  private void placeFactors() {
    Slots slots = card.slots;
    double[] centres = card.cells.unknown;
    double[] values = effects;
    for (int k = 0; k < logRates.length; k++) {
      for (int s = slots.firstFactor(k); s < slots.firstCap(k); s++) {
        int cell = slots.cell[s];
        rates[s] = values[cell] - centres[cell];
      }
    }
    for (Cluster cluster : card.clusters) {
      cluster.keepWorst(this);
    }
  }

  private void placeFirm() {
    double sector = evidence.firm.sectorLogRate();
    double size = card.frequencyElasticity * StrictMath.log(evidence.firm.relativeRevenue());
    double sum = sector + size;
    double excess = Effects.within(card.mostFirmographic, sum) - sum;
    for (int k = 0; k < logRates.length; k++) {
      int first = card.slots.first[k];
      rates[first] = sector;
      rates[first + 1] = size;
      rates[first + 2] = excess;
    }
  }

  private void placeCaps() {
    for (int i = 0; i < card.capGroups.size(); i++) {
      card.capGroups.get(i).takeBack(this, card.firstCap() + i);
    }
  }

  /**
   * Adds the lines up by peril, holding Σ controls + exposure within ± the block cap, and the
   * perils up by line: Σ ω·Δ, not yet in points.
   */
  private void addUp() {
    double cap = card.blockLimit;
    double history = StrictMath.log(evidence.experience.multiplier());
    Slots slots = card.slots;
    for (int k = 0; k < logRates.length; k++) {
      int blockCap = slots.blockCap(k);
      double sum = addLines(k, cap, blockCap);
      rates[blockCap + 1] = history;
      points[card.blockCap()] += card.shares[k] * rates[blockCap];
      points[card.history()] += card.shares[k] * history;
      logRates[k] = sum + rates[blockCap] + history;
      rates[blockCap + 2] = takenBack(logRates[k]);
      relativeRates[k] = StrictMath.exp(logRates[k]);
    }
  }

  private double addLines(int k, double cap, int blockCap) {
    double share = card.shares[k];
    double[] inBlock = card.inBlock;
    double[] composites = points;
    int[] lines = card.slots.line;
    double sum = 0;
    double block = 0;
    for (int s = card.slots.first[k]; s < blockCap; s++) {
      int line = lines[s];
      double rate = rates[s];
      sum += rate;
      block += rate * inBlock[line];
      composites[line] += share * rate;
    }
    rates[blockCap] = Effects.within(cap, block) - block;
    return sum;
  }

  /** What the ends of the scale take back from a peril's score. */
  private double takenBack(double logRate) {
    Scale scale = card.parameters.scale();
    double unclamped = scale.reference() + scale.points(logRate);
    double clamped = scale.clamp(unclamped);
    return clamped == unclamped ? 0 : scale.logRate(clamped - unclamped);
  }

  /** S = reference + Σ points, before the scale ends; the weights' variance on the way. */
  private double addPoints() {
    double perLogRate = card.pointsPerLogRate;
    double share = card.weightError;
    double squares = 0;
    double sum = card.reference + pointsOf(card.sector());
    sum += pointsOf(card.size());
    sum += pointsOf(card.firmographicCap());
    for (int i = 0; i < card.blockCap(); i++) {
      double composite = points[i];
      double each = positiveZero(perLogRate * composite);
      points[i] = each;
      sum += each;
      squares += share * composite * (share * composite);
    }
    sum += pointsOf(card.blockCap());
    unclamped = sum + pointsOf(card.history());
    return squares;
  }

  /** Turns a line's composite change of ln λ into points. */
  private double pointsOf(int line) {
    points[line] = positiveZero(card.pointsPerLogRate * points[line]);
    return points[line];
  }

  /** Adding zero turns −0.0 into 0.0. */
  private static double positiveZero(double value) {
    return value + 0.0;
  }

  /** Expected claims a year of a peril. */
  double frequency(int peril) {
    return card.referenceRates[peril] * relativeRates[peril];
  }

  /** Whether a line takes nothing and gives nothing, to no peril. */
  boolean isIdle(int line) {
    for (int k = 0; k < logRates.length; k++) {
      if (rate(k, line) != 0) {
        return false;
      }
    }
    return points[line] == 0;
  }

  /** Points that a line adds to a peril's score. */
  double perilPoints(int peril, int line) {
    return positiveZero(card.pointsPerLogRate * rate(peril, line));
  }

  /** Change of ln λ that a line makes to a peril. */
  double rate(int peril, int line) {
    int slot = card.slots.of(peril, line);
    return slot < 0 ? 0 : rates[slot];
  }
}
