package io.plimsoll.engine.loss;

import java.util.ArrayList;
import java.util.List;

/**
 * The loss of one policy year: frequency, severity, layers, distribution, premium. Pure and
 * deterministic: the same input gives the same bits on every machine.
 *
 * <p>Method: limited moments in closed form (Klugman, Panjer and Willmot, <i>Loss Models</i>, ch.
 * 8); compound distribution by FFT with exponential tilting (Grübel and Hermesmeier, ASTIN Bulletin
 * 1999).
 */
public final class LossModel {
  private static final double ONE_IN_100 = 0.01;
  private static final double ONE_IN_200 = 0.005;

  private final LossInput input;
  private final Converter converter;
  private final NetLoss net;
  private final AnnualLoss sum;

  private LossModel(LossInput input) {
    this.input = input;
    converter = new Converter(input.fx());
    sum = new AnnualLoss(groups(input), unit(input));
    net = new NetLoss(sum, input.aggregateLayer());
  }

  /** Expected loss, moments and premium; microseconds when there are no aggregate terms. */
  public static LossPricing price(LossInput input) {
    return new LossModel(input).pricing();
  }

  /** The same and the distribution: value at risk, tail value at risk, exceedance curves. */
  public static LossResult evaluate(LossInput input) {
    return new LossModel(input).result();
  }

  /** The claims of an input after per-claim terms, one group for each count. */
  public static List<ClaimGroup> groups(LossInput input) {
    List<ClaimStream> shared = new ArrayList<>();
    List<ClaimGroup> groups = new ArrayList<>();
    for (PerilLoss peril : input.perils()) {
      ClaimStream stream =
          new ClaimStream(
              peril.annualFrequency(), LayeredSeverity.of(peril.severity(), input.layerOf(peril)));
      CountModel own = peril.counts();
      if (own == null) {
        shared.add(stream);
      } else {
        groups.add(new ClaimGroup(own, List.of(stream)));
      }
    }
    if (!shared.isEmpty()) {
      groups.addFirst(new ClaimGroup(input.counts(), shared));
    }
    return groups;
  }

  /** The limit, or else the smallest value of a discrete severity: a point of every grid. */
  private static double unit(LossInput input) {
    double limit = input.policyLayer().width();
    return limit < Double.POSITIVE_INFINITY ? limit : smallestValue(input.perils());
  }

  private static double smallestValue(List<PerilLoss> perils) {
    double smallest = 1;
    for (PerilLoss peril : perils) {
      if (peril.severity() instanceof Discrete discrete) {
        for (double value : discrete.values()) {
          smallest = value > 0 ? StrictMath.min(smallest, value) : smallest;
        }
      }
    }
    return smallest;
  }

  private LossPricing pricing() {
    Moments moments = net.moments();
    double anyClaim = anyClaim();
    double spread = StrictMath.sqrt(input.bandRatio());
    List<PerilExpectation> perils = input.perils().stream().map(this::expectation).toList();
    return new LossPricing(
        anyClaim,
        StrictMath.min(net.any(), anyClaim),
        groundUp(perils),
        moments,
        converter.convert(moments.mean()),
        converter.convert(moments.mean() / spread),
        converter.convert(moments.mean() * spread),
        perils,
        Premiums.of(moments.mean(), input),
        input.fx());
  }

  private PerilExpectation expectation(PerilLoss peril) {
    double frequency = peril.annualFrequency();
    LayeredSeverity groundUp = LayeredSeverity.groundUp(peril.severity());
    LayeredSeverity layer = LayeredSeverity.of(peril.severity(), input.layerOf(peril));
    return new PerilExpectation(
        peril.peril(),
        frequency,
        frequency * layer.survival(0),
        frequency * groundUp.mean(),
        frequency * layer.mean());
  }

  private static double groundUp(List<PerilExpectation> perils) {
    double sum = 0;
    for (PerilExpectation peril : perils) {
      sum += peril.groundUpUsd();
    }
    return sum;
  }

  private double anyClaim() {
    double logNone = 0;
    for (ClaimGroup group : groups(input)) {
      logNone += group.counts().logPgf(group.annualFrequency(), 1);
    }
    return 0 - StrictMath.expm1(logNone);
  }

  private LossResult result() {
    LossPricing pricing = pricing();
    TailMeasures tail = tail();
    List<CurvePoint> curve = curve();
    return new LossResult(pricing, tail, amounts(tail), curve, grids());
  }

  private TailMeasures tail() {
    double value99 = net.valueAtRisk(ONE_IN_100);
    double value995 = StrictMath.max(net.valueAtRisk(ONE_IN_200), value99);
    double tail99 = StrictMath.max(net.tailValueAtRisk(ONE_IN_100), value99);
    double least = StrictMath.max(tail99, value995);
    double tail995 = StrictMath.max(net.tailValueAtRisk(ONE_IN_200), least);
    return new TailMeasures(value99, value995, tail99, tail995);
  }

  private TailAmounts amounts(TailMeasures tail) {
    return new TailAmounts(
        converter.convert(tail.valueAtRisk99()),
        converter.convert(tail.valueAtRisk995()),
        converter.convert(tail.tailValueAtRisk99()),
        converter.convert(tail.tailValueAtRisk995()));
  }

  private List<CurvePoint> curve() {
    List<CurvePoint> points = new ArrayList<>();
    double occurrence = 0;
    double aggregate = 0;
    for (double period : input.returnPeriods()) {
      occurrence = StrictMath.max(occurrence, net.occurrenceLoss(1 / period));
      aggregate = StrictMath.max(aggregate, net.valueAtRisk(1 / period));
      points.add(point(period, occurrence, StrictMath.max(aggregate, occurrence)));
    }
    return points;
  }

  private CurvePoint point(double period, double occurrence, double aggregate) {
    return new CurvePoint(
        period,
        1 / period,
        occurrence,
        aggregate,
        converter.convert(occurrence),
        converter.convert(aggregate));
  }

  private List<GridStatement> grids() {
    return sum.grids().stream()
        .map(grid ->
            new GridStatement(
                grid.step(), grid.points(), TiltedTransform.TILT, TiltedTransform.ALIASING))
        .toList();
  }
}
