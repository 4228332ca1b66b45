package io.plimsoll.api.rest.whatif;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.DecisionOutcome;
import io.plimsoll.api.rest.wire.FactorBasis;
import io.plimsoll.api.rest.wire.FactorState;
import io.plimsoll.api.rest.wire.Grade;
import io.plimsoll.api.rest.wire.ImprovementPath;
import io.plimsoll.api.rest.wire.PathOutlook;
import io.plimsoll.api.rest.wire.PathState;
import io.plimsoll.api.rest.wire.PathStep;
import io.plimsoll.api.rest.wire.RemedyPriceList;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.improvement.Outlook;
import io.plimsoll.engine.improvement.Path;
import io.plimsoll.engine.improvement.RemedyTable;
import io.plimsoll.engine.improvement.Step;
import org.jspecify.annotations.Nullable;

/** The cheapest way to a target as the contract shows it. */
final class PathWire {
  private PathWire() {}

  static ImprovementPath of(Path path, RemedyTable prices) {
    ImprovementPath wire =
        new ImprovementPath()
            .state(Wire.same(PathState.class, path.state()))
            .exact(path.exact())
            .openRemedies(path.openRemedies())
            .steps(path.steps().stream().map(PathWire::step).toList())
            .effortDays(path.effortDays())
            .cost(Wire.money(path.cost()))
            .total(Wire.money(path.total()))
            .before(outlook(path.before()))
            .after(outlook(path.after()))
            .obstacles(path.obstacles())
            .prices(
                new RemedyPriceList()
                    .id(prices.id())
                    .basis(Wire.same(FactorBasis.class, prices.basis()))
                    .source(prices.source().strip()));
    wire.setAtLeast(money(path.atLeast()));
    return wire;
  }

  private static PathStep step(Step step) {
    PathStep wire =
        new PathStep()
            .factor(step.remedy().factor())
            .name(step.remedy().name())
            .state(Wire.same(FactorState.class, step.remedy().state()))
            .how(step.remedy().how())
            .effortDays(step.remedy().effortDays())
            .cost(Wire.money(step.remedy().cost()))
            .total(Wire.money(step.remedy().total()))
            .points(step.points())
            .expectedLossSaved(Wire.money(step.expectedLossSaved()))
            .after(outlook(step.after()));
    wire.setPremiumSaved(money(step.premiumSaved()));
    return wire;
  }

  private static PathOutlook outlook(Outlook outlook) {
    PathOutlook wire =
        new PathOutlook()
            .score(outlook.displayed())
            .grade(Wire.same(Grade.class, outlook.grade()))
            .decision(Wire.same(DecisionOutcome.class, outlook.verdict()))
            .expectedLoss(Wire.money(outlook.expectedLoss()));
    wire.setPremium(money(outlook.premium()));
    return wire;
  }

  private static io.plimsoll.api.rest.wire.@Nullable Money money(@Nullable Money money) {
    return money == null ? null : Wire.money(money);
  }
}
