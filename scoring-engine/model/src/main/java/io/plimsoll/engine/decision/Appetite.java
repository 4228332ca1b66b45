package io.plimsoll.engine.decision;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.score.Assessment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which risks are wanted.
 *
 * @param id kebab-case
 * @param version 1 or more
 * @param rules what refers or declines; all others are accepted
 */
public record Appetite(String id, int version, List<Rule> rules) {
  public Appetite {
    Require.text("id", id);
    Require.that(version >= 1, "version", "must be 1 or more");
    rules = List.copyOf(rules);
    Require.unique("rules", rules, Rule::id);
  }

  /** Every rule is looked at; the most cautious one decides. */
  public Decision decide(UnderwritingCase risk) {
    List<RuleHit> hits =
        rules.stream()
            .map(rule -> rule.hit(risk))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(RuleHit::verdict).reversed())
            .toList();
    Verdict verdict = hits.isEmpty() ? Verdict.ACCEPT : hits.getFirst().verdict();
    List<String> reasons =
        hits.isEmpty()
            ? List.of(accepted(risk.assessment()))
            : hits.stream().map(RuleHit::reason).toList();
    return new Decision(verdict, id, version, hits, reasons);
  }

  private static String accepted(Assessment assessment) {
    return "Score "
        + assessment.displayed()
        + " (grade "
        + assessment.grade()
        + "), and no rule of the appetite refers or declines.";
  }
}
