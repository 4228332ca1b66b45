package io.plimsoll.api.rest.modelreport;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.DecisionFlip;
import io.plimsoll.api.rest.wire.DecisionMigration;
import io.plimsoll.api.rest.wire.DecisionMove;
import io.plimsoll.api.rest.wire.DecisionOutcome;
import io.plimsoll.api.rest.wire.Grade;
import io.plimsoll.api.rest.wire.GradeMigration;
import io.plimsoll.api.rest.wire.GradeMove;
import io.plimsoll.api.rest.wire.ModelComparison;
import io.plimsoll.api.rest.wire.MovedLine;
import io.plimsoll.engine.governance.Comparison;
import java.util.UUID;

/** Champion and challenger as the contract shows them. */
final class ComparisonWire {
  private ComparisonWire() {}

  static ModelComparison of(Comparison comparison) {
    return new ModelComparison()
        .compared(comparison.compared())
        .champion(DriftWire.distribution(comparison.champion()))
        .challenger(DriftWire.distribution(comparison.challenger()))
        .shift(DriftWire.distribution(comparison.shift()))
        .stability(DriftWire.stability(comparison.stability()))
        .grades(grades(comparison.grades()))
        .decisions(decisions(comparison.decisions()))
        .flips(comparison.flips().stream().map(ComparisonWire::flip).toList())
        .championClaims(comparison.championClaims())
        .challengerClaims(comparison.challengerClaims());
  }

  private static GradeMigration grades(io.plimsoll.engine.governance.GradeMigration grades) {
    return new GradeMigration()
        .same(grades.same())
        .better(grades.better())
        .worse(grades.worse())
        .cells(grades.cells().stream().map(ComparisonWire::move).toList());
  }

  private static GradeMove move(io.plimsoll.engine.governance.GradeMigration.Cell cell) {
    return new GradeMove()
        .from(Wire.same(Grade.class, cell.from()))
        .to(Wire.same(Grade.class, cell.to()))
        .count(cell.count());
  }

  private static DecisionMigration decisions(
      io.plimsoll.engine.governance.DecisionMigration decisions) {
    return new DecisionMigration()
        .same(decisions.same())
        .flipped(decisions.flipped())
        .cells(decisions.cells().stream().map(ComparisonWire::move).toList());
  }

  private static DecisionMove move(io.plimsoll.engine.governance.DecisionMigration.Cell cell) {
    return new DecisionMove()
        .from(Wire.same(DecisionOutcome.class, cell.from()))
        .to(Wire.same(DecisionOutcome.class, cell.to()))
        .count(cell.count());
  }

  private static DecisionFlip flip(io.plimsoll.engine.governance.DecisionFlip flip) {
    return new DecisionFlip()
        .applicantId(UUID.fromString(flip.subject()))
        .from(Wire.same(DecisionOutcome.class, flip.from()))
        .to(Wire.same(DecisionOutcome.class, flip.to()))
        .scoreFrom(flip.scoreFrom())
        .scoreTo(flip.scoreTo())
        .rulesGone(flip.rulesGone())
        .rulesNew(flip.rulesNew())
        .moved(flip.moved().stream().map(ComparisonWire::moved).toList());
  }

  private static MovedLine moved(io.plimsoll.engine.governance.DecisionFlip.MovedLine moved) {
    return new MovedLine().line(moved.line()).points(moved.points());
  }
}
