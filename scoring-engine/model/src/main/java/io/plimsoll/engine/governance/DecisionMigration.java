package io.plimsoll.engine.governance;

import io.plimsoll.engine.decision.Verdict;
import java.util.List;

/**
 * How decisions move from champion to challenger.
 *
 * @param cells every pair of verdicts, the most willing first
 * @param same how many keep their verdict
 * @param flipped how many do not
 */
public record DecisionMigration(List<Cell> cells, long same, long flipped) {

  /**
   * One cell of the matrix.
   *
   * @param from the champion's verdict
   * @param to the challenger's
   * @param count how many, ≥ 0
   */
  public record Cell(Verdict from, Verdict to, long count) {}

  public DecisionMigration {
    cells = List.copyOf(cells);
  }

  static DecisionMigration of(Crossing<Verdict> crossing) {
    return new DecisionMigration(
        crossing.cells(Cell::new), crossing.same(), crossing.lower() + crossing.higher());
  }
}
