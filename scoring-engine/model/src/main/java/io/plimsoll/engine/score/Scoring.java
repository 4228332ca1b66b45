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

  /** By column of rivals the one that counts. */
  private final int[] counting;

  /** ln(λ / λ0) by peril. */
  final double[] logRates;

  /** Added to the score by line: Σ ω · (points by peril). */
  final double[] points;

  /** The points of each group's lines added up. */
  final double[] ofGroups;

  /** Unrounded. */
  final double score;

  Scoring(CompiledCard card, ResolvedEvidence evidence) {
    this.card = card;
    this.evidence = evidence;
    effects = evidence.effects;
    rates = new double[card.slots.count];
    logRates = new double[card.perils.size()];
    points = new double[card.lines()];
    ofGroups = new double[card.linesOf.length];
    subtract(effects, card.cells.unknown, rates);
    counting = card.rivals.keepWorst(effects, evidence.pieces.gaps, rates);
    takeCapsBack();
    placeFirm();
    addUp();
    addComposites();
    double unclamped = addPoints();
    score = card.parameters.scale().clamp(unclamped);
    points[card.clamp()] = score - unclamped;
  }

  private void takeCapsBack() {
    for (int i = 0; i < card.capGroups.size(); i++) {
      card.capGroups.get(i).takeBack(this, card.firstCap() + i);
    }
  }

  /** Each factor's effect less its centre: a firm of which nothing is known gets no points. */
  private static void subtract(double[] values, double[] centres, double[] into) {
    for (int i = 0; i < values.length; i++) {
      into[i] = values[i] - centres[i];
    }
  }

  private void placeFirm() {
    Slots slots = card.slots;
    double sector = evidence.firm.sectorLogRate();
    double size = evidence.sizeLogRate;
    double sum = sector + size;
    rates[slots.sector] = sector;
    rates[slots.size] = size;
    rates[slots.firmographicCap] = Effects.within(card.mostFirmographic, sum) - sum;
    rates[slots.history] = evidence.historyLogRate;
  }

  /** Adds the lines up by peril, holding Σ controls + exposure within ± the block cap. */
  private void addUp() {
    Slots slots = card.slots;
    for (int k = 0; k < logRates.length; k++) {
      double sum = addLines(k);
      logRates[k] = sum + rates[slots.blockCap + k] + rates[slots.history];
      rates[slots.clamp + k] = takenBack(logRates[k]);
    }
  }

  private double addLines(int k) {
    Slots slots = card.slots;
    Sum sum = card.sums[k];
    double firm = rates[slots.sector] + rates[slots.size] + rates[slots.firmographicCap];
    double block = total(rates, sum.inBlock());
    rates[slots.blockCap + k] = Effects.within(card.blockLimit, block) - block;
    return firm + block + total(rates, sum.beside());
  }

  private static double total(double[] values, int[] places) {
    double total = 0;
    for (int place : places) {
      total += values[place];
    }
    return total;
  }

  /** Each line's points: those of the perils by their shares, Σ ω·Δ on the scale. */
  private void addComposites() {
    multiply(card.compositePoints, rates, points);
    for (int line : card.slots.apart) {
      points[line] = positiveZero(card.pointsPerLogRate * composite(line));
    }
  }

  private static void multiply(double[] weights, double[] values, double[] into) {
    for (int j = 0; j < weights.length; j++) {
      into[j] = positiveZero(weights[j] * values[j]);
    }
  }

  private double composite(int line) {
    double sum = 0;
    for (int k = 0; k < logRates.length; k++) {
      sum += card.shares[k] * rate(k, line);
    }
    return sum;
  }

  /** What the ends of the scale take back from a peril's score. */
  private double takenBack(double logRate) {
    Scale scale = card.parameters.scale();
    double unclamped = scale.reference() + scale.points(logRate);
    double clamped = scale.clamp(unclamped);
    return clamped == unclamped ? 0 : scale.logRate(clamped - unclamped);
  }

  /** S = reference + Σ points, before the scale ends: group by group, then the block cap. */
  private double addPoints() {
    double sum = card.reference;
    for (int group = 0; group < ofGroups.length; group++) {
      ofGroups[group] = total(points, card.linesOf[group]);
      sum += ofGroups[group];
    }
    return sum + points[card.blockCap()];
  }

  /** Σ (share · Δ)²: a weight's error counts as far as the firm differs from the cohort. */
  double weightVariance() {
    double share = card.weightError / card.pointsPerLogRate;
    return share * share * ofSquares(points, card.blockCap());
  }

  /** Of the first values; in four sums, none of which waits for another. */
  private static double ofSquares(double[] values, int count) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      first += values[i] * values[i];
      second += values[i + 1] * values[i + 1];
      third += values[i + 2] * values[i + 2];
      fourth += values[i + 3] * values[i + 3];
    }
    for (; i < count; i++) {
      first += values[i] * values[i];
    }
    return first + second + (third + fourth);
  }

  /** Adding zero turns −0.0 into 0.0. */
  static double positiveZero(double value) {
    return value + 0.0;
  }

  /** For how many perils a factor is the one of its cluster that counts. */
  int wins(int factor) {
    return card.rivals.wins(factor, counting);
  }

  /** Expected claims a year of a peril. */
  double frequency(int peril) {
    return card.referenceRates[peril] * StrictMath.exp(logRates[peril]);
  }

  /** λ over the reference firm's, by peril. */
  double[] relativeRates() {
    double[] rates = new double[logRates.length];
    for (int k = 0; k < rates.length; k++) {
      rates[k] = StrictMath.exp(logRates[k]);
    }
    return rates;
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
    return rates[card.slots.of(peril, line)];
  }
}
