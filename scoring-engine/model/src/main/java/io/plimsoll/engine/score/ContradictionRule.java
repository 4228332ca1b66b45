package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.evidence.Severity;
import java.util.List;

/**
 * A question and the check that sees the same thing from outside. Where they disagree the
 * observation wins.
 *
 * @param id snake_case
 * @param question whose answer is compared
 * @param claims options that say that all is well
 * @param check whose failure, at high confidence, says otherwise, and whose pass bears it out
 * @param severity how much it matters when they disagree
 * @param ask what to ask the applicant
 */
public record ContradictionRule(
    String id, String question, List<String> claims, String check, Severity severity, String ask) {
  public ContradictionRule {
    Require.text("id", id);
    Require.text("question", question);
    claims = List.copyOf(Require.notEmpty("claims", claims));
    Require.text("check", check);
    Require.text("ask", ask);
  }
}
