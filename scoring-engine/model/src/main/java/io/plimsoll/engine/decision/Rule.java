package io.plimsoll.engine.decision;

import io.plimsoll.engine.basics.Require;
import java.util.Optional;

/**
 * One rule of an appetite.
 *
 * @param id kebab-case
 * @param verdict refer or decline
 * @param when it strikes
 * @param reason for a person
 */
public record Rule(String id, Verdict verdict, Condition when, String reason) {
  public Rule {
    Require.text("id", id);
    Require.that(verdict != Verdict.ACCEPT, "verdict", "must be refer or decline");
    Require.text("reason", reason);
  }

  Optional<RuleHit> hit(UnderwritingCase risk) {
    return when.triggeredBy(risk).map(trigger -> new RuleHit(id, verdict, reason, trigger));
  }
}
