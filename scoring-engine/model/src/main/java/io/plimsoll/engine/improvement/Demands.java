package io.plimsoll.engine.improvement;

import io.plimsoll.engine.decision.Appetite;
import io.plimsoll.engine.decision.Condition;
import io.plimsoll.engine.decision.Rule;
import io.plimsoll.engine.decision.UnderwritingCase;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.FactorState;
import io.plimsoll.engine.score.RatedRisk;
import io.plimsoll.engine.score.Scale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a target asks of a risk, taken apart so that it can be searched for. */
final class Demands {
  private final Channels channels;
  private final List<Requirement> requirements = new ArrayList<>();
  private final Set<String> mustDo = new HashSet<>();
  private boolean impossible;
  private double mostExpectedLossUsd = Double.POSITIVE_INFINITY;

  private Demands(Channels channels) {
    this.channels = channels;
  }

  /**
   * @param risk as it is once all that is decided beforehand is done
   * @param choosable factors whose remedies can still be chosen
   */
  static Demands of(
      Target target,
      Appetite appetite,
      UnderwritingCase risk,
      Set<String> choosable,
      Channels channels,
      Scale scale) {
    Demands demands = new Demands(channels);
    switch (target) {
      case Target.ScoreAtLeast least -> demands.score(least.score());
      case Target.GradeAtLeast least -> demands.score(floorOf(least, scale));
      case Target.Accepted _ ->
          appetite.rules().stream()
              .map(Rule::when)
              .forEach(when -> demands.add(when, risk, choosable));
    }
    return demands;
  }

  private static int floorOf(Target.GradeAtLeast target, Scale scale) {
    return scale.grades().getOrDefault(target.grade(), 0);
  }

  private void score(int least) {
    requirements.add(channels.score(least));
  }

  /** A rule must not strike. What remedies cannot move must not hold as it is. */
  private void add(Condition when, UnderwritingCase risk, Set<String> choosable) {
    switch (when) {
      case Condition.ScoreBelow below -> score(below.score());
      case Condition.PerilScoreBelow below -> perilScore(below);
      case Condition.BandRatioAbove above -> requirements.add(channels.varianceAtMost(of(above)));
      case Condition.CoverageBelow below -> coverage(below);
      case Condition.FactorBad bad ->
          lines(risk).stream()
              .filter(line -> line.id().equals(bad.factor()) && isBad(line))
              .forEach(line -> must(line, choosable));
      case Condition.ReferralFactorBad _ ->
          lines(risk).stream()
              .filter(line -> line.referral() && isBad(line))
              .forEach(line -> must(line, choosable));
      case Condition.ExpectedLossAbove above ->
          mostExpectedLossUsd = StrictMath.min(mostExpectedLossUsd, above.usd());
      case Condition.IncidentsAtLeast _,
          Condition.ContradictionsAtLeast _,
          Condition.NotAttested _,
          Condition.FactNotKnown _,
          Condition.RevenueAbove _ ->
          impossible |= when.triggeredBy(risk).isPresent();
    }
  }

  private void perilScore(Condition.PerilScoreBelow below) {
    if (channels.has(below.peril())) {
      requirements.add(channels.perilScore(below.peril(), below.score()));
    }
  }

  private void coverage(Condition.CoverageBelow below) {
    requirements.add(
        below.group() == null
            ? channels.overallCoverage(below.share())
            : channels.coverage(below.group(), below.share()));
  }

  /** exp(2 · 1.645 · sd) ≤ ratio. */
  private static double of(Condition.BandRatioAbove above) {
    double sd = StrictMath.log(above.ratio()) / (2 * RatedRisk.BAND_90);
    return sd * sd;
  }

  private static List<Contribution> lines(UnderwritingCase risk) {
    return risk.assessment().contributions();
  }

  private static boolean isBad(Contribution line) {
    return line.state() == FactorState.BAD || line.state() == FactorState.CONTRADICTED;
  }

  private void must(Contribution line, Set<String> choosable) {
    if (choosable.contains(line.id())) {
      mustDo.add(line.id());
    } else {
      impossible = true;
    }
  }

  List<Requirement> requirements() {
    return requirements;
  }

  /** Factors without whose remedy the target is out of reach. */
  Set<String> mustDo() {
    return mustDo;
  }

  /** Whether something stands against the target that no remedy moves. */
  boolean impossible() {
    return impossible;
  }

  /** The expected loss from the ground up may not be higher; infinite when it does not matter. */
  double mostExpectedLossUsd() {
    return mostExpectedLossUsd;
  }
}
