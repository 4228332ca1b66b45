package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import java.util.List;
import java.util.function.Function;

/**
 * Finds where what a scan saw says otherwise than what was answered.
 *
 * @param id the version of the rules
 * @param rules no two of one id
 */
public record ScanContradictions(String id, List<ScanRule> rules) {

  /** Stands for a question: that all domains were disclosed, which is claimed by declaring any. */
  public static final String DOMAINS = "record.domains";

  /** The claim that is made by declaring domains. */
  public static final String DISCLOSED = "disclosed";

  public ScanContradictions {
    Require.text("id", id);
    Require.unique("rules", rules, ScanRule::id);
    rules = List.copyOf(rules);
  }

  /**
   * One contradiction for each rule and finding that disagree, by rule, then as the findings come.
   *
   * @param options the options chosen for a question; empty where it was not answered
   */
  public List<Contradiction> find(Function<String, List<String>> options, List<Finding> findings) {
    return rules.stream()
        .filter(rule -> options.apply(rule.question()).stream().anyMatch(rule.claims()::contains))
        .flatMap(rule ->
            findings.stream()
                .filter(finding -> saysOtherwise(rule, finding))
                .map(finding -> contradiction(rule, options.apply(rule.question()), finding)))
        .toList();
  }

  private static boolean saysOtherwise(ScanRule rule, Finding finding) {
    return finding.checkId().equals(rule.check())
        && finding.outcome() == Outcome.FAIL
        && finding.confidence().compareTo(rule.least()) >= 0;
  }

  private static Contradiction contradiction(ScanRule rule, List<String> claimed, Finding finding) {
    return new Contradiction(
        rule.id(),
        rule.question(),
        claimed,
        finding.checkId(),
        finding.asset(),
        finding.observedAt(),
        rule.severity(),
        finding.confidence(),
        rule.ask());
  }
}
