package io.plimsoll.engine.governance;

import io.plimsoll.engine.score.Grade;
import java.util.List;

/**
 * How grades move from champion to challenger.
 *
 * @param cells every pair of grades, the champion's best first, then the challenger's best first
 * @param same how many keep their grade
 * @param better how many get a better one
 * @param worse how many get a worse one
 */
public record GradeMigration(List<Cell> cells, long same, long better, long worse) {

  /**
   * One cell of the matrix.
   *
   * @param from the champion's grade
   * @param to the challenger's
   * @param count how many, ≥ 0
   */
  public record Cell(Grade from, Grade to, long count) {}

  public GradeMigration {
    cells = List.copyOf(cells);
  }

  static GradeMigration of(Crossing<Grade> crossing) {
    return new GradeMigration(
        crossing.cells(Cell::new), crossing.same(), crossing.lower(), crossing.higher());
  }
}
