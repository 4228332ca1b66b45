package io.plimsoll.engine.whatif;

import io.plimsoll.engine.score.Snapshot;
import java.util.List;

/**
 * A snapshot after changes.
 *
 * @param snapshot with every change made; the one given when there are problems
 * @param problems in the order of the changes; empty when all were made
 * @param setAside questions whose answers no longer count, because the changes ended their branch
 */
public record Changed(Snapshot snapshot, List<ChangeProblem> problems, List<String> setAside) {
  public Changed {
    problems = List.copyOf(problems);
    setAside = List.copyOf(setAside);
  }

  /** Whether every change was made. */
  public boolean accepted() {
    return problems.isEmpty();
  }
}
