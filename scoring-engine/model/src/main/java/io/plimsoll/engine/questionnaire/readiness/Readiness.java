package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.questionnaire.Condition;
import io.plimsoll.engine.questionnaire.Replies;
import io.plimsoll.engine.questionnaire.Truth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the answers say about a framework, clause by clause. A self-assessment, not the mark: only
 * an appointed certification body awards that.
 *
 * @param verdict over the required clauses
 * @param verification how far the clause list was checked, see {@link Framework#verification()}
 */
public record Readiness(
    String framework,
    String edition,
    String verification,
    Verdict verdict,
    Tally required,
    Tally recommended,
    List<MeasureReadiness> measures) {

  /** Outcome over the required clauses. */
  public enum Verdict {
    /** Every required clause in scope is met. */
    READY,
    /** At least one required clause is not met. */
    NOT_READY,
    /** None is known to be missed, but not all are known to be met. */
    NOT_KNOWN
  }

  /** One measure. */
  public record MeasureReadiness(
      String id, String name, Tally required, Tally recommended, List<ClauseReadiness> clauses) {}

  /**
   * One clause.
   *
   * @param questions ids of the questions that decide it
   */
  public record ClauseReadiness(
      String id, Clause.Level level, String summary, ClauseStatus status, List<String> questions) {}

  /** Compares answers with a framework through a model version's mapping. */
  public static Readiness of(Framework framework, AnswerMapping mapping, Replies answers) {
    List<MeasureReadiness> measures =
        framework.measures().stream().map(measure -> measure(measure, mapping, answers)).toList();
    List<ClauseReadiness> clauses =
        measures.stream().flatMap(measure -> measure.clauses().stream()).toList();
    Tally required = tally(clauses, Clause.Level.REQUIRED);
    return new Readiness(
        framework.id(),
        framework.edition(),
        framework.verification(),
        verdict(required),
        required,
        tally(clauses, Clause.Level.RECOMMENDED),
        measures);
  }

  private static MeasureReadiness measure(Measure measure, AnswerMapping mapping, Replies answers) {
    List<ClauseReadiness> clauses =
        measure.clauses().stream().map(clause -> clause(clause, mapping, answers)).toList();
    return new MeasureReadiness(
        measure.id(),
        measure.name(),
        tally(clauses, Clause.Level.REQUIRED),
        tally(clauses, Clause.Level.RECOMMENDED),
        clauses);
  }

  private static ClauseReadiness clause(Clause clause, AnswerMapping mapping, Replies answers) {
    List<ClauseEvidence> evidence = mapping.clauses().getOrDefault(clause.id(), List.of());
    return new ClauseReadiness(
        clause.id(),
        clause.level(),
        clause.summary(),
        status(evidence, answers),
        evidence.stream().map(ClauseEvidence::question).toList());
  }

  /** The worst known answer decides; what is out of scope is left out. */
  public static ClauseStatus status(List<ClauseEvidence> evidence, Replies answers) {
    if (evidence.isEmpty()) {
      return ClauseStatus.NOT_ASKED;
    }
    Set<ClauseStatus> parts = new TreeSet<>();
    evidence.forEach(one -> parts.add(status(one, answers)));
    return List.of(ClauseStatus.NOT_MET, ClauseStatus.NOT_KNOWN, ClauseStatus.MET).stream()
        .filter(parts::contains)
        .findFirst()
        .orElse(ClauseStatus.NOT_APPLICABLE);
  }

  private static ClauseStatus status(ClauseEvidence evidence, Replies answers) {
    Condition scope = evidence.when();
    Truth inScope = scope == null ? Truth.TRUE : answers.truth(scope);
    return switch (inScope) {
      case TRUE -> answered(evidence, answers);
      case UNDECIDED -> ClauseStatus.NOT_KNOWN;
      case FALSE -> ClauseStatus.NOT_APPLICABLE;
    };
  }

  private static ClauseStatus answered(ClauseEvidence evidence, Replies answers) {
    return switch (answers.standing(evidence.question())) {
      case INAPPLICABLE, NOT_APPLICABLE -> ClauseStatus.NOT_APPLICABLE;
      case WAITING, OPEN, NOT_KNOWN -> ClauseStatus.NOT_KNOWN;
      case GIVEN ->
          evidence.metBy(answers.options(evidence.question()))
              ? ClauseStatus.MET
              : ClauseStatus.NOT_MET;
    };
  }

  private static Tally tally(List<ClauseReadiness> clauses, Clause.Level level) {
    Predicate<ClauseReadiness> ofLevel = clause -> clause.level() == level;
    return Tally.of(clauses.stream().filter(ofLevel).map(ClauseReadiness::status).toList());
  }

  /** What a count of required clauses comes to. */
  public static Verdict verdict(Tally required) {
    if (required.notMet() > 0) {
      return Verdict.NOT_READY;
    }
    return required.notKnown() + required.notAsked() > 0 ? Verdict.NOT_KNOWN : Verdict.READY;
  }
}
