package io.plimsoll.engine.score;

import java.util.ArrayList;
import java.util.List;

/**
 * A score that can say why: every line's points, by peril and in whole points, the ranked reasons,
 * sub-scores, peril scores and the interval. A light view: the score, the points of every line and
 * their whole points are worked out when it is made, the rest from the same numbers when asked for.
 * Immutable and safe to share.
 *
 * <p>Lines have fixed places from 0 to {@link #lines()}, exclusive; a cap that takes nothing back
 * keeps its place and is idle.
 */
public final class Explanation {
  private static final double HALF = 0.5;
  private static final Group[] GROUPS = Group.values();

  private final Scoring scoring;
  private final CompiledCard card;
  private final int displayed;
  private final int[] displayedPoints;

  /** λ over the reference firm's, by peril. */
  private final double[] relativeRates;

  Explanation(Scoring scoring) {
    this.scoring = scoring;
    card = scoring.card;
    displayed = whole(scoring.score);
    long reference = Math.round(card.parameters.scale().reference());
    displayedPoints = LargestRemainder.round(scoring.points, displayed - reference);
    relativeRates = scoring.relativeRates();
  }

  /** The nearest whole number, up at a half. */
  private static int whole(double score) {
    return (int) Math.floor(score + HALF);
  }

  /** Unrounded: reference + Σ points of the lines. */
  public double score() {
    return scoring.score;
  }

  /** In whole points: reference + Σ displayed points of the lines. */
  public int displayed() {
    return displayed;
  }

  /** The band of the displayed score. */
  public Grade grade() {
    return card.parameters.scale().grade(displayed);
  }

  /** How many places there are for lines. */
  public int lines() {
    return card.lines();
  }

  /** Whether a line gives and takes nothing because it did not have to act: a cap or the clamp. */
  public boolean isIdle(int line) {
    boolean mayBeIdle = card.labels[line].kind() == LineKind.CAP || line == card.clamp();
    return mayBeIdle && scoring.isIdle(line);
  }

  /** Factor id, or {@code sector}, {@code size}, {@code history}, a cap or the clamp. */
  public String id(int line) {
    return card.labels[line].id();
  }

  /** Points added to the score; above 0 is better than the cohort. */
  public double points(int line) {
    return scoring.points[line];
  }

  /** The same in whole points; they add up to the displayed score. */
  public int displayedPoints(int line) {
    return displayedPoints[line];
  }

  /**
   * The lines that can add points to a peril's score, and what they add.
   *
   * @param peril its place in the version's order
   */
  public PerilLines linesOf(int peril) {
    return new PerilLines(scoring, peril);
  }

  /**
   * Points added to a peril's score.
   *
   * @param peril its place in the version's order
   */
  public double perilPoints(int line, int peril) {
    return scoring.perilPoints(peril, line);
  }

  /** The places of the lines that lose points, the greatest loss first. */
  public int[] reasons() {
    return Ranking.ofLosses(scoring.points);
  }

  /** One for each group. */
  public List<SubScore> subScores() {
    List<SubScore> scores = new ArrayList<>(GROUPS.length);
    for (Group group : GROUPS) {
      scores.add(subScore(group));
    }
    return scores;
  }

  private SubScore subScore(Group group) {
    Scale scale = card.parameters.scale();
    double score = scale.reference() + scoring.ofGroups[group.ordinal()];
    int whole = (int) scale.reference();
    for (int line : card.linesOf[group.ordinal()]) {
      whole += displayedPoints[line];
    }
    Coverage coverage = scoring.evidence.coverage;
    double covered = coverage.of(group);
    return new SubScore(
        group, scale.clamp(score), (int) scale.clamp(whole), covered, coverage.confidence(covered));
  }

  /** One for each peril, in the version's order. */
  public List<PerilScore> perils() {
    Scale scale = card.parameters.scale();
    List<PerilScore> scores = new ArrayList<>(relativeRates.length);
    for (int k = 0; k < scoring.logRates.length; k++) {
      double score = scale.clamp(scale.reference() + scale.points(scoring.logRates[k]));
      scores.add(
          new PerilScore(card.perils.get(k), score, whole(score), frequency(k), relativeRates[k]));
    }
    return scores;
  }

  /** Expected claims a year of a peril. */
  private double frequency(int peril) {
    return card.referenceRates[peril] * relativeRates[peril];
  }

  /** How sure the score is. */
  public Interval interval() {
    Interval.Variance variance = variance();
    double frequency = 0;
    for (int k = 0; k < scoring.logRates.length; k++) {
      frequency += frequency(k);
    }
    Scale scale = card.parameters.scale();
    return new Interval(
        variance,
        Band.around(scoring.score, frequency, variance.ofEstimate(), scale),
        Band.around(scoring.score, frequency, variance.ofFirm(), scale));
  }

  private Interval.Variance variance() {
    ResolvedEvidence evidence = scoring.evidence;
    return new Interval.Variance(
        card.baseVariance,
        scoring.weightVariance(),
        evidence.missing.unknown(),
        evidence.missing.stale(),
        evidence.historyVariance);
  }

  /** What the loss stage takes over. */
  public RatedRisk risk() {
    return risk(variance());
  }

  private RatedRisk risk(Interval.Variance variance) {
    return new Rating(scoring).risk(variance.ofEstimate());
  }

  /** All of it, as a document. */
  public Assessment assessment() {
    Interval interval = interval();
    ResolvedEvidence evidence = scoring.evidence;
    Coverage coverage = evidence.coverage;
    return new Assessment(
        card.model,
        evidence.snapshot.asOf(),
        scoring.score,
        displayed,
        grade(),
        coverage.overall(),
        coverage.confidence(coverage.overall()),
        CrossCheck.attestation(evidence.snapshot) != null,
        evidence.trust,
        subScores(),
        perils(),
        new Contributions(scoring, this).all(),
        interval,
        evidence.experience,
        evidence.contradictions,
        risk(interval.variance()));
  }
}
