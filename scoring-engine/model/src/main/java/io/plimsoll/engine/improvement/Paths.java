package io.plimsoll.engine.improvement;

import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.decision.Appetite;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest remedies that bring a risk to a target. A remedy counts as done and seen to be
 * done; what is minimised is cost and effort together at the day rate of the remedies' table.
 *
 * <p>The score does not simply add up: of a cluster the worst counts, groups flatten out, blocks
 * are capped, and closing a finding may end a contradiction. So remedies that touch each other are
 * laid out as choices, and the choices are searched by branch and bound with bounds that hold,
 * which gives the optimum for up to {@value #EXACT} open remedies. With more, the search ends after
 * {@value #BRANCHES} branches: then the best way found is given as not exact, with a cost below
 * which there is no way ({@link Path#atLeast}).
 */
public final class Paths {
  /** So many open remedies are searched to the end, however long it takes. */
  public static final int EXACT = 25;

  static final long BRANCHES = 50_000;

  private final UnderwritingModel model;
  private final Scorecard scorecard;
  private final Remedies remedies;

  /**
   * @param remedies of the same model version
   */
  public Paths(UnderwritingModel model, Scorecard scorecard, Remedies remedies) {
    this.model = model;
    this.scorecard = scorecard;
    this.remedies = remedies;
  }

  /**
   * The cheapest path.
   *
   * @param without factors whose remedies are not to be thought of
   */
  public Path cheapest(
      Snapshot snapshot, Cover cover, Appetite appetite, Target target, Set<String> without) {
    Assessment today = scorecard.assess(snapshot);
    PutRight putRight = new PutRight(scorecard, snapshot, today);
    Risks risks = new Risks(putRight, model.loss(), cover, appetite);
    List<Remedy> open =
        remedies.open(today).stream().filter(each -> !without.contains(each.factor())).toList();
    return new Quest(target, risks, putRight, open).path();
  }

  /** One search. */
  private final class Quest {
    private final Target target;
    private final Risks risks;
    private final PutRight putRight;
    private final List<Remedy> open;
    private final Channels channels = new Channels(scorecard);
    private final Search.Incumbent best;
    private boolean leftOut;

    Quest(Target target, Risks risks, PutRight putRight, List<Remedy> open) {
      this.target = target;
      this.risks = risks;
      this.putRight = putRight;
      this.open = open;
      best = new Search.Incumbent(open.size() <= EXACT ? Long.MAX_VALUE : BRANCHES);
    }

    Path path() {
      if (accepts(Set.of())) {
        return path(Path.State.MET, true, List.of(), risks.outlook(Set.of()), List.of());
      }
      turningPoints().forEach(this::search);
      Set<String> done = best.done();
      return done == null ? unreachable() : reachable(done);
    }

    /** Sets of remedies that end contradictions; within each of them all gains stay the same. */
    private List<List<Remedy>> turningPoints() {
      List<List<Remedy>> sets = new ArrayList<>(List.of(List.of()));
      for (Remedy remedy : open) {
        if (putRight.contradicting().contains(remedy.factor())) {
          for (List<Remedy> set : List.copyOf(sets)) {
            List<Remedy> larger = new ArrayList<>(set);
            larger.add(remedy);
            sets.add(larger);
          }
        }
      }
      return sets;
    }

    private void search(List<Remedy> beforehand) {
      long cost = beforehand.stream().mapToLong(remedy -> remedy.total().amount()).sum();
      Set<String> done = ids(beforehand);
      List<Remedy> rest =
          open.stream().filter(each -> !putRight.contradicting().contains(each.factor())).toList();
      Demands demands =
          Demands.of(
              target,
              risks.appetite(),
              risks.underwriting(done),
              ids(rest),
              channels,
              scorecard.version().parameters().scale());
      if (!demands.impossible() && cost < best.cost()) {
        search(demands, new Choices(scorecard, putRight, channels, done), rest, done, cost);
      }
    }

    private void search(
        Demands demands, Choices choices, List<Remedy> rest, Set<String> done, long cost) {
      leftOut |= choices.leavesOut(rest);
      boolean lossMatters = Double.isFinite(demands.mostExpectedLossUsd());
      new Search(
              choices.groups(rest, demands.mustDo()),
              channels,
              demands.requirements(),
              done,
              lossMatters ? some -> risks.lossUsd(some) <= demands.mostExpectedLossUsd() : null,
              this::accepts,
              best)
          .run(choices.base(), cost);
    }

    private boolean accepts(Set<String> done) {
      return risks.reaches(target, done, scorecard.version().parameters().scale());
    }

    private Path reachable(Set<String> done) {
      List<Remedy> chosen = open.stream().filter(each -> done.contains(each.factor())).toList();
      List<Step> steps = new Steps(risks, chosen).bestValueFirst();
      return path(Path.State.REACHABLE, isExact(), steps, steps.getLast().after(), List.of());
    }

    private Path unreachable() {
      Set<String> all = ids(open);
      return path(
          Path.State.UNREACHABLE,
          isExact(),
          List.of(),
          risks.outlook(all),
          risks.reasons(target, all));
    }

    private boolean isExact() {
      return best.isProven() && !leftOut;
    }

    private Path path(
        Path.State state, boolean exact, List<Step> steps, Outlook after, List<String> obstacles) {
      List<Remedy> done = steps.stream().map(Step::remedy).toList();
      Money total = money(done.stream().mapToLong(remedy -> remedy.total().amount()).sum());
      return new Path(
          target,
          state,
          exact,
          open.size(),
          steps,
          done.stream().mapToDouble(Remedy::effortDays).sum(),
          money(done.stream().mapToLong(remedy -> remedy.cost().amount()).sum()),
          total,
          state == Path.State.REACHABLE ? atLeast(total) : null,
          risks.outlook(Set.of()),
          after,
          obstacles);
    }

    private @Nullable Money atLeast(Money total) {
      return leftOut ? null : new Money(best.floor(), total.currency());
    }

    private Money money(long minor) {
      return new Money(minor, remedies.table().currency());
    }
  }

  private static Set<String> ids(List<Remedy> remedies) {
    Set<String> ids = new TreeSet<>();
    remedies.forEach(remedy -> ids.add(remedy.factor()));
    return ids;
  }
}
