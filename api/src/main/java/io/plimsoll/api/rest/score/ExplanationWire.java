package io.plimsoll.api.rest.score;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.ExplanationLine;
import io.plimsoll.api.rest.wire.FactorBasis;
import io.plimsoll.api.rest.wire.FactorGroup;
import io.plimsoll.api.rest.wire.ScoreExplanation;
import io.plimsoll.api.rest.wire.ScoreVariance;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Why a score is what it is, as the contract shows it. */
final class ExplanationWire {
  private static final double BASE = 500;
  private static final int NAMED = 3;

  private ExplanationWire() {}

  static ScoreExplanation of(io.plimsoll.api.usecase.score.Score score) {
    Assessment assessment = score.result().assessment();
    return new ScoreExplanation()
        .scoreId(score.id())
        .base(BASE)
        .lines(assessment.contributions().stream().map(ExplanationWire::line).toList())
        .total(assessment.score())
        .score(assessment.displayed())
        .variance(variance(assessment.interval().variance()))
        .statement(statement(assessment));
  }

  private static ExplanationLine line(Contribution line) {
    Map<String, Double> perils = new TreeMap<>();
    line.perilPoints().forEach((peril, points) -> perils.put(Wire.code(peril), points));
    ExplanationLine wire =
        new ExplanationLine()
            .factor(line.id())
            .name(line.name())
            .points(line.points())
            .perilPoints(perils)
            .state(Lines.state(line))
            .evidence(Lines.evidence(line))
            .disputed(line.isDisputed())
            .basis(Wire.same(FactorBasis.class, line.basis()))
            .source(line.source());
    wire.setGroup(line.group() == null ? null : Wire.same(FactorGroup.class, line.group()));
    return wire;
  }

  private static ScoreVariance variance(Interval.Variance variance) {
    return new ScoreVariance()
        .base(variance.base())
        .weights(variance.weights())
        .unknown(variance.unknown())
        .stale(variance.stale())
        .heterogeneity(variance.heterogeneity());
  }

  private static String statement(Assessment assessment) {
    return String.format(
        Locale.ROOT,
        "The score is %d (grade %s), where 500 is the reference firm and a hundred points halve or"
            + " double the claim rate. %s%s%.0f %% of what would tell is known.",
        assessment.displayed(),
        assessment.grade(),
        named("It loses most by ", assessment, true),
        named("It gains most by ", assessment, false),
        100 * assessment.coverage());
  }

  private static String named(String lead, Assessment assessment, boolean losses) {
    List<String> names =
        assessment.contributions().stream()
            .filter(line -> losses ? line.displayedPoints() < 0 : line.displayedPoints() > 0)
            .sorted(Comparator.comparingDouble(line -> -Math.abs(line.points())))
            .limit(NAMED)
            .map(line -> line.name() + String.format(Locale.ROOT, " (%+d)", line.displayedPoints()))
            .toList();
    return names.isEmpty() ? "" : lead + String.join("; ", names) + ". ";
  }
}
