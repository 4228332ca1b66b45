package io.plimsoll.engine.score;

import io.plimsoll.engine.breach.CountClass;
import io.plimsoll.engine.breach.Experience;
import io.plimsoll.engine.breach.Incident;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One scoring: ln λk = ln λ0k + ln sector + elasticity · ln(revenue / reference) + Σ wjk·zj +
 * ln(history), every term less what the cohort's mean rate already holds of it.
 */
final class Scoring {
  private final Scorecard scorecard;
  private final Parameters parameters;
  private final Scale scale;
  private final Snapshot snapshot;
  private final CrossCheck crossCheck;
  private final List<FactorReading> readings;
  private final Firmographics firmographics;
  private final CountClass prior;
  private final Experience experience;

  Scoring(
      Scorecard scorecard, Snapshot snapshot, CrossCheck crossCheck, List<FactorReading> readings) {
    this.scorecard = scorecard;
    this.snapshot = snapshot;
    this.crossCheck = crossCheck;
    this.readings = readings;
    parameters = scorecard.version().parameters();
    scale = parameters.scale();
    firmographics = new Firmographics(parameters, snapshot.applicant());
    prior = parameters.history().classOf(firmographics.revenueUsd());
    experience = Experience.of(snapshot.history(), today(), parameters.history(), prior);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(snapshot.asOf(), ZoneOffset.UTC);
  }

  Assessment assessment() {
    List<Line> factorLines = new FactorLines(scorecard, readings).lines();
    List<Line> lines = new ArrayList<>(firmographics.lines());
    lines.addAll(factorLines);
    addUnlessZero(lines, blockCap(factorLines));
    lines.add(historyLine());
    double[] logRates = sum(lines);
    Interval.Variance variance =
        new Spread(scorecard).variance(firmographics, factorLines, readings, experience);
    return assemble(lines, logRates, variance);
  }

  private static void addUnlessZero(List<Line> lines, Line line) {
    if (!line.isZero()) {
      lines.add(line);
    }
  }

  /** Holds Σ controls + exposure of each peril within ± the block cap. */
  private Line blockCap(List<Line> factorLines) {
    Sourced cap = parameters.caps().block();
    double[] takenBack = new double[scorecard.perils().size()];
    for (int k = 0; k < takenBack.length; k++) {
      double block = 0;
      for (Line line : factorLines) {
        block += isInBlock(line) ? line.logRate(k) : 0;
      }
      takenBack[k] = StrictMath.max(-cap.value(), StrictMath.min(cap.value(), block)) - block;
    }
    String name = "Cap on controls and exposure together";
    return new Line(
        "block_cap", name, LineKind.CAP, null, takenBack, cap.basis(), cap.source(), List.of());
  }

  private static boolean isInBlock(Line line) {
    return line.group() == Group.CONTROLS || line.group() == Group.EXPOSURE;
  }

  private Line historyLine() {
    double[] logRates = new double[scorecard.perils().size()];
    Arrays.fill(logRates, StrictMath.log(experience.multiplier()));
    return new Line(
        "history",
        "Past incidents",
        LineKind.HISTORY,
        Group.HISTORY,
        logRates,
        Basis.DERIVED,
        parameters.history().source(),
        historyGrounds());
  }

  private List<Ground> historyGrounds() {
    String statement = snapshot.history().noOthers().name().toLowerCase(Locale.ROOT);
    Stream<Ground> incidents =
        snapshot.history().incidents().stream()
            .filter(incident -> parameters.history().counts(incident, today()))
            .map(Scoring::ground);
    return Stream.concat(
            Stream.of(new Ground.FactDeclared("no_other_incidents", statement)), incidents)
        .toList();
  }

  private static Ground ground(Incident incident) {
    return new Ground.IncidentKnown(incident.kind(), incident.occurredOn(), incident.reportedBy());
  }

  private double[] sum(List<Line> lines) {
    double[] sums = new double[scorecard.perils().size()];
    for (Line line : lines) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += line.logRate(k);
      }
    }
    return sums;
  }

  private Assessment assemble(List<Line> lines, double[] logRates, Interval.Variance variance) {
    Points points = Points.of(lines, scorecard, logRates);
    Coverage coverage =
        new Coverage(
            scorecard,
            firmographics,
            readings,
            parameters.history().creditOf(snapshot.history().noOthers()));
    RatedRisk risk = risk(logRates, variance.ofEstimate());
    return new Assessment(
        scorecard.version().id(),
        snapshot.asOf(),
        points.score(),
        points.displayed(),
        scale.grade(points.displayed()),
        coverage.overall(),
        coverage.confidence(coverage.overall()),
        Scorecard.attestation(snapshot) != null,
        crossCheck.trust(),
        subScores(points.contributions(), coverage),
        perilScores(logRates),
        points.contributions(),
        interval(points.score(), risk.annualFrequency(), variance),
        experience,
        crossCheck.contradictions(),
        risk);
  }

  private Interval interval(double score, double frequency, Interval.Variance variance) {
    return new Interval(
        variance,
        Band.around(score, frequency, variance.ofEstimate(), scale),
        Band.around(score, frequency, variance.ofFirm(), scale));
  }

  private List<SubScore> subScores(List<Contribution> contributions, Coverage coverage) {
    return Stream.of(Group.values())
        .map(group -> subScore(group, contributions, coverage.of(group), coverage))
        .toList();
  }

  private SubScore subScore(
      Group group, List<Contribution> contributions, double covered, Coverage coverage) {
    double score = scale.reference();
    double displayed = scale.reference();
    for (Contribution line : contributions) {
      score += line.group() == group ? line.points() : 0;
      displayed += line.group() == group ? line.displayedPoints() : 0;
    }
    return new SubScore(
        group,
        scale.clamp(score),
        (int) scale.clamp(displayed),
        covered,
        coverage.confidence(covered));
  }

  private List<PerilScore> perilScores(double[] logRates) {
    List<PerilScore> scores = new ArrayList<>();
    for (int k = 0; k < logRates.length; k++) {
      double score = scale.clamp(scale.reference() + scale.points(logRates[k]));
      double relative = StrictMath.exp(logRates[k]);
      Peril peril = scorecard.perils().get(k);
      scores.add(
          new PerilScore(peril, score, Points.whole(score), frequency(k, relative), relative));
    }
    return scores;
  }

  private double frequency(int k, double relativeRate) {
    return parameters.perils().get(k).annualFrequency()
        * parameters.territory().value()
        * relativeRate;
  }

  private RatedRisk risk(double[] logRates, double logVariance) {
    List<PerilRate> rates = new ArrayList<>();
    for (int k = 0; k < logRates.length; k++) {
      PerilBasis basis = parameters.perils().get(k);
      double frequency = frequency(k, StrictMath.exp(logRates[k]));
      double severity = basis.meanSeverityUsd() * severityFactor(basis.peril());
      rates.add(new PerilRate(basis.peril(), frequency, severity, basis.sigma()));
    }
    return new RatedRisk(firmographics.revenueUsd(), prior.shape(), logVariance, rates);
  }

  /** (revenue / reference)^elasticity · Π severity effects of the factors of this peril. */
  private double severityFactor(Peril peril) {
    double product =
        StrictMath.pow(firmographics.relativeRevenue(), parameters.severityElasticity().value());
    for (int j = 0; j < readings.size(); j++) {
      WeighedFactor factor = scorecard.factors().get(j);
      boolean acts = factor.factor().weights().containsKey(peril);
      product *= acts ? factor.severity(readings.get(j)) : 1;
    }
    return product;
  }
}
