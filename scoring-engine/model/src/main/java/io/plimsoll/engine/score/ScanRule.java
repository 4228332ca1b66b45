package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Severity;
import java.util.List;

/**
 * An answer and the check that sees the same thing from outside, held against each other when a
 * scan ends. Unlike the rules of a model version it moves no score, so it may speak of findings
 * that are less than certain.
 *
 * @param id snake_case; where a model version has the same rule, the same id
 * @param question whose answer is compared: a question's id, or {@link ScanContradictions#DOMAINS}
 * @param claims options that say that all is well
 * @param check whose failure says otherwise
 * @param least how sure a failure must at least be
 * @param severity how much it matters when they disagree
 * @param ask what to ask the applicant
 */
public record ScanRule(
    String id,
    String question,
    List<String> claims,
    String check,
    Confidence least,
    Severity severity,
    String ask) {
  public ScanRule {
    Require.text("id", id);
    Require.text("question", question);
    claims = List.copyOf(Require.notEmpty("claims", claims));
    Require.text("check", check);
    Require.text("ask", ask);
  }
}
