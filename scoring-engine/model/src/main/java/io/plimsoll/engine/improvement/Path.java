package io.plimsoll.engine.improvement;

import io.plimsoll.engine.basics.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to a target.
 *
 * @param target what was asked for
 * @param state whether it is met, can be reached, or not
 * @param exact whether it is proven that nothing cheaper reaches the target (or that nothing does)
 * @param openRemedies how many remedies there were to choose from
 * @param steps what to do, the best value first; empty unless the target can be reached
 * @param effortDays person-days of all steps
 * @param cost bought in the first year for all steps
 * @param total cost and effort of all steps at the table's day rate: what was minimised
 * @param atLeast no way to the target costs less than this, the total itself where it is exact;
 *     null when the target is met or out of reach, or when no bound is known
 * @param before the risk today
 * @param after the risk after all steps; where the target is out of reach, the best there is to
 *     have: with every remedy done
 * @param obstacles why the target is out of reach, for a person; empty unless it is
 */
public record Path(
    Target target,
    State state,
    boolean exact,
    int openRemedies,
    List<Step> steps,
    double effortDays,
    Money cost,
    Money total,
    @Nullable Money atLeast,
    Outlook before,
    Outlook after,
    List<String> obstacles) {

  /** How a target stands. */
  public enum State {
    /** Nothing needs to be done. */
    MET,
    /** The steps reach it. */
    REACHABLE,
    /** No choice of remedies was found to reach it; where it is exact, none does. */
    UNREACHABLE
  }

  public Path {
    steps = List.copyOf(steps);
    obstacles = List.copyOf(obstacles);
  }
}
