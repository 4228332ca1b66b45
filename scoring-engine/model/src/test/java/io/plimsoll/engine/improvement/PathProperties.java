package io.plimsoll.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.decision.Appetite;
import io.plimsoll.engine.decision.Condition;
import io.plimsoll.engine.decision.Rule;
import io.plimsoll.engine.decision.UnderwritingCase;
import io.plimsoll.engine.decision.Verdict;
import io.plimsoll.engine.evidence.Severity;
import io.plimsoll.engine.loader.Evidence;
import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Group;
import io.plimsoll.engine.score.Peril;
import io.plimsoll.engine.score.PerilScore;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** The path found is the cheapest there is: held against every set of remedies. */
class PathProperties {
  private static final Scorecard SCORECARD = TestModels.SCORECARD;
  private static final Remedies REMEDIES = TestRemedies.BUNDLED;
  private static final Appetite NO_RULES = new Appetite("none", 1, List.of());
  private static final int FEW = 8;
  private static final int DOZEN = 12;

  /** Some open remedies of a random risk, so few that every set of them can be tried. */
  private static final class Small {
    final Snapshot snapshot;
    final List<Remedy> open;
    final Set<String> without = new HashSet<>();
    final Risks risks;

    Small(long seed, Appetite appetite) {
      this(seed, appetite, FEW);
    }

    Small(long seed, Appetite appetite, int few) {
      Random random = new Random(seed);
      snapshot = Evidence.random(TestModels.VERSION, seed).snapshot();
      Assessment today = SCORECARD.assess(snapshot);
      List<Remedy> all = new ArrayList<>(REMEDIES.open(today));
      PutRight putRight = new PutRight(SCORECARD, snapshot, today);
      Collections.shuffle(all, random);
      all.sort((a, b) -> Boolean.compare(isSpecial(b, putRight), isSpecial(a, putRight)));
      int kept = Math.min(few, all.size());
      all.subList(kept, all.size()).forEach(remedy -> without.add(remedy.factor()));
      open = all.subList(0, kept);
      risks = new Risks(putRight, TestModels.MODEL.loss(), TestRemedies.COVER, appetite);
    }

    /** What ends contradictions, and members of the two largest clusters, by preference. */
    private static boolean isSpecial(Remedy remedy, PutRight putRight) {
      return putRight.contradicting().contains(remedy.factor())
          || remedy.factor().startsWith("tls_")
          || remedy.factor().startsWith("certificate_");
    }

    Set<String> all() {
      Set<String> all = new HashSet<>();
      open.forEach(remedy -> all.add(remedy.factor()));
      return all;
    }

    Path path(Appetite appetite, Target target) {
      return TestRemedies.PATHS.cheapest(snapshot, TestRemedies.COVER, appetite, target, without);
    }

    /** The least cost at which a set of remedies reaches the target; null when none does. */
    @Nullable Long cheapest(Target target) {
      @Nullable Long least = null;
      for (int bits = 0; bits < 1 << open.size(); bits++) {
        Set<String> done = new HashSet<>();
        long cost = 0;
        for (int i = 0; i < open.size(); i++) {
          if ((bits & 1 << i) != 0) {
            done.add(open.get(i).factor());
            cost += open.get(i).total().amount();
          }
        }
        if ((least == null || cost < least)
            && risks.reaches(target, done, TestModels.VERSION.parameters().scale())) {
          least = cost;
        }
      }
      return least;
    }
  }

  private static void check(Small small, Appetite appetite, Target target) {
    Path path = small.path(appetite, target);
    @Nullable Long least = small.cheapest(target);
    Statistics.label("state")
        .collect(path.state())
        .coverage(states -> states.check(Path.State.REACHABLE).percentage(share -> share > 15));
    assertThat(path.exact()).isTrue();
    assertThat(path.openRemedies()).isEqualTo(small.open.size());
    if (least == null) {
      assertThat(path.state()).isEqualTo(Path.State.UNREACHABLE);
      assertThat(path.steps()).isEmpty();
      assertThat(path.obstacles()).isNotEmpty();
    } else {
      assertThat(path.state()).isEqualTo(least == 0 ? Path.State.MET : Path.State.REACHABLE);
      assertThat(path.total().amount()).isEqualTo(least);
      assertStepsAddUp(path);
    }
  }

  private static void assertStepsAddUp(Path path) {
    double points = path.steps().stream().mapToDouble(Step::points).sum();
    assertThat(path.before().score() + points).isEqualTo(path.after().score(), within(1e-9));
    assertThat(path.steps()).allSatisfy(step -> assertThat(step.points()).isGreaterThan(-1e-9));
    assertThat(path.steps().stream().mapToLong(step -> step.remedy().total().amount()).sum())
        .isEqualTo(path.total().amount());
  }

  @Property(tries = 60)
  void cheapestWhenAScoreIsAskedForThenNoSetOfRemediesIsCheaper(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int better) {
    Small small = new Small(seed, TestModels.MODEL.appetite());
    int today = SCORECARD.assess(small.snapshot).displayed();

    check(small, TestModels.MODEL.appetite(), new Target.ScoreAtLeast(today + better));
  }

  /** 4,096 sets each. */
  @Property(tries = 8)
  void cheapestWhenADozenRemediesAreOpenThenNoSetOfThemIsCheaper(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int better) {
    Small small = new Small(seed, TestModels.MODEL.appetite(), DOZEN);
    int today = SCORECARD.assess(small.snapshot).displayed();
    Target target = new Target.ScoreAtLeast(today + better);

    Path path = small.path(TestModels.MODEL.appetite(), target);

    @Nullable Long least = small.cheapest(target);
    assertThat(path.exact()).isTrue();
    assertThat(path.state() == Path.State.UNREACHABLE).isEqualTo(least == null);
    assertThat(path.total().amount()).isEqualTo(least == null ? 0 : least);
  }

  @Property(tries = 40)
  void cheapestWhenAcceptanceIsAskedForThenNoSetOfRemediesIsCheaper(@ForAll long seed) {
    Appetite appetite = demanding(new Small(seed, NO_RULES), new Random(seed));
    Small small = new Small(seed, appetite);

    check(small, appetite, new Target.Accepted());
  }

  /** Rules between what the risk is and what it can be, so that nearly always a path exists. */
  private static Appetite demanding(Small small, Random random) {
    UnderwritingCase today = small.risks.underwriting(Set.of());
    UnderwritingCase best = small.risks.underwriting(small.all());
    List<Rule> rules = new ArrayList<>();
    for (Condition condition : conditions(today, best, random)) {
      boolean reachable = condition.triggeredBy(best).isEmpty();
      if (random.nextInt(3) > 0 && (reachable || random.nextInt(20) == 0)) {
        rules.add(new Rule("rule-" + rules.size(), Verdict.REFER, condition, "because"));
      }
    }
    return new Appetite("demanding", 1, rules);
  }

  private static List<Condition> conditions(
      UnderwritingCase today, UnderwritingCase best, Random random) {
    Assessment from = today.assessment();
    Assessment to = best.assessment();
    return List.of(
        new Condition.ScoreBelow((int) between(from.displayed(), to.displayed(), random)),
        new Condition.PerilScoreBelow(
            Peril.RANSOMWARE, (int) between(ransomware(from), ransomware(to), random)),
        new Condition.BandRatioAbove(between(ratio(from), ratio(to), random)),
        new Condition.CoverageBelow(
            Group.EXPOSURE,
            between(
                from.subScore(Group.EXPOSURE).coverage(),
                to.subScore(Group.EXPOSURE).coverage(),
                random)),
        new Condition.CoverageBelow(null, between(from.coverage(), to.coverage(), random)),
        new Condition.ReferralFactorBad(),
        new Condition.FactorBad("rdp_exposed"),
        new Condition.ContradictionsAtLeast(1 + random.nextInt(2), Severity.MEDIUM),
        new Condition.ExpectedLossAbove(
            between(today.expectedLossUsd(), best.expectedLossUsd(), random)));
  }

  private static double between(double from, double to, Random random) {
    return from + (to - from) * random.nextDouble();
  }

  private static int ransomware(Assessment assessment) {
    return assessment.perils().stream()
        .filter(score -> score.peril() == Peril.RANSOMWARE)
        .mapToInt(PerilScore::displayed)
        .findFirst()
        .orElseThrow();
  }

  private static double ratio(Assessment assessment) {
    return assessment.interval().estimate().ratio();
  }
}
