package io.plimsoll.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A model version laid out flat for the formulas: no names, maps or boxes. Lines have fixed places:
 * the factors in the version's order, one cap for each cap group, block cap, history, sector, size,
 * firmographic cap, clamp.
 */
final class CompiledCard {
  final String model;
  final Parameters parameters;
  final List<Factor> factors;
  final List<Peril> perils;
  final double[] shares;
  final Cells cells;
  final Beliefs beliefs;

  /** Of the composite ln λ when nothing is known of a factor: p(1 − p)·w², by factor. */
  final double[] unknownVariances;

  final Cluster[] clusters;

  /** The members of all clusters. */
  final Rivals rivals;

  /** Factors in no cluster. */
  final int[] alone;

  /** By factor, the place of its cluster; −1 when it is in none. */
  final int[] clusterPlaces;

  /** Points of a change of ln λ by 1. */
  final double pointsPerLogRate;

  /** By peril: λ of the reference firm. */
  final double[] referenceRates;

  final double reference;
  final double frequencyElasticity;
  final double weightError;
  final double blockLimit;

  /** Of the base rate: it lies within ×/÷ of a factor with 90 %. */
  final double baseVariance;

  final List<CapGroup> capGroups;

  /** Places of the lines in the order in which they are added up and told. */
  final int[] order;

  final Slots slots;

  /** By factor: points of a change of ln λ by 1 in the perils that its first cell moves. */
  final double[] compositePoints;

  /** By peril. */
  final Sum[] sums;

  /** Greatest |ln λ| that sector and size add together. */
  final double mostFirmographic;

  final LineLabel[] labels;

  /** By group, the places of its lines. */
  final int[][] linesOf;

  /** By group, the places of its factors. */
  final int[][] factorsOf;

  /** |Σ ω·w|, by factor: what it weighs in the coverage. */
  final double[] coverageWeights;

  /** Factors that also make claims dearer, and for each the cell of that effect. */
  final int[] dearer;

  final int[] severityCells;

  CompiledCard(ModelVersion version) {
    model = version.id();
    parameters = version.parameters();
    factors = version.factors();
    perils = parameters.perils().stream().map(PerilBasis::peril).toList();
    shares = shares(parameters.perils());
    cells = new Cells(factors, perils);
    beliefs = new Beliefs(cells, parameters.trust());
    unknownVariances = factors.stream().mapToDouble(this::unknownVariance).toArray();
    clusters = groupsBy(false).values().stream().map(Cluster::new).toArray(Cluster[]::new);
    rivals = new Rivals(clusters, this);
    clusterPlaces = clusterPlaces();
    alone = where(j -> clusterPlaces[j] < 0);
    capGroups = findCapGroups();
    coverageWeights = factors.stream().mapToDouble(this::compositeWeight).map(Math::abs).toArray();
    factorsOf = Arrays.stream(Group.values()).map(this::factorsOf).toArray(int[][]::new);
    labels = new Labels(this).all();
    order = order();
    slots = new Slots(this);
    sums = IntStream.range(0, shares.length).mapToObj(k -> Sum.of(k, this)).toArray(Sum[]::new);
    baseVariance = baseVariance();
    pointsPerLogRate = parameters.scale().pointsPerLogRate();
    compositePoints = IntStream.range(0, firstCap()).mapToDouble(this::compositePoints).toArray();
    reference = parameters.scale().reference();
    frequencyElasticity = parameters.frequencyElasticity().value();
    weightError = parameters.uncertainty().weight().value();
    blockLimit = parameters.caps().block().value();
    referenceRates =
        parameters.perils().stream()
            .mapToDouble(each -> each.annualFrequency() * parameters.territory().value())
            .toArray();
    mostFirmographic = StrictMath.log(parameters.caps().firmographic().value());
    linesOf = Arrays.stream(Group.values()).map(this::linesOf).toArray(int[][]::new);
    dearer = where(j -> factors.get(j).severity() != 1);
    severityCells = Arrays.stream(dearer).map(cells::severityOf).toArray();
  }

  /** ω: each peril's share of the reference firm's expected loss. */
  private static double[] shares(List<PerilBasis> perils) {
    double total = 0;
    for (PerilBasis peril : perils) {
      total += peril.expectedLoss();
    }
    double sum = total;
    return perils.stream().mapToDouble(peril -> peril.expectedLoss() / sum).toArray();
  }

  /** The cell of a factor's effect on a peril; −1 when it has none. */
  int cellOf(int factor, int peril) {
    return cells.of[factor][peril];
  }

  /** On the scale, Σ ω of the perils that a factor's first cell moves. */
  private double compositePoints(int factor) {
    double share = 0;
    for (int k = 0; k < shares.length; k++) {
      share += cellOf(factor, k) == factor ? shares[k] : 0;
    }
    return pointsPerLogRate * share;
  }

  private int[] order() {
    IntStream firm = IntStream.of(sector(), size(), firmographicCap());
    IntStream rest = IntStream.of(blockCap(), history(), clamp());
    return IntStream.concat(firm, IntStream.concat(IntStream.range(0, blockCap()), rest)).toArray();
  }

  /** Σ ω·w over the perils. */
  private double compositeWeight(Factor factor) {
    double composite = 0;
    for (int k = 0; k < shares.length; k++) {
      composite += shares[k] * factor.weight(perils.get(k));
    }
    return composite;
  }

  private double unknownVariance(Factor factor) {
    double p = factor.prior();
    double weight = compositeWeight(factor);
    return p * (1 - p) * weight * weight;
  }

  private Map<String, int[]> groupsBy(boolean cap) {
    Map<String, int[]> groups = new LinkedHashMap<>();
    for (Factor factor : factors) {
      String name = nameOf(factor, cap);
      if (name != null) {
        groups.computeIfAbsent(name, each -> where(j -> name.equals(nameOf(factors.get(j), cap))));
      }
    }
    return groups;
  }

  private static @Nullable String nameOf(Factor factor, boolean cap) {
    return cap ? factor.capGroup() : factor.cluster();
  }

  private int[] clusterPlaces() {
    int[] places = new int[factors.size()];
    Arrays.fill(places, -1);
    for (int i = 0; i < clusters.length; i++) {
      for (int j : clusters[i].members()) {
        places[j] = i;
      }
    }
    return places;
  }

  private double baseVariance() {
    double sd = StrictMath.log(parameters.uncertainty().base().value()) / RatedRisk.BAND_90;
    return sd * sd;
  }

  private List<CapGroup> findCapGroups() {
    List<CapGroup> groups = new ArrayList<>();
    groupsBy(true).forEach((name, members) -> groups.add(new CapGroup(name, members, this)));
    return List.copyOf(groups);
  }

  private int[] where(IntPredicate holds) {
    return IntStream.range(0, factors.size()).filter(holds).toArray();
  }

  /** Whether the block cap counts a line. */
  boolean isInBlock(int line) {
    Group group = labels[line].group();
    return group == Group.CONTROLS || group == Group.EXPOSURE;
  }

  private int[] linesOf(Group group) {
    return Arrays.stream(order).filter(i -> labels[i].group() == group).toArray();
  }

  private int[] factorsOf(Group group) {
    return where(j -> factors.get(j).group() == group);
  }

  /** Whether a factor, by place among those that make claims dearer, bears on a peril. */
  boolean makesDearer(int place, int peril) {
    return factors.get(dearer[place]).weights().containsKey(perils.get(peril));
  }

  int firstCap() {
    return factors.size();
  }

  int blockCap() {
    return firstCap() + capGroups.size();
  }

  int history() {
    return blockCap() + 1;
  }

  int sector() {
    return blockCap() + 2;
  }

  int size() {
    return blockCap() + 3;
  }

  int firmographicCap() {
    return blockCap() + 4;
  }

  int clamp() {
    return blockCap() + 5;
  }

  int lines() {
    return blockCap() + 6;
  }

  boolean isFactor(int line) {
    return line < firstCap();
  }
}
