package io.plimsoll.engine.decision;

import java.util.List;

/**
 * What to do with a risk.
 *
 * @param verdict the most cautious of the rules that struck; accept when none did
 * @param appetite id of the appetite that decided
 * @param version its version
 * @param hits the rules that struck, most cautious first
 * @param reasons for a person; never empty
 */
public record Decision(
    Verdict verdict, String appetite, int version, List<RuleHit> hits, List<String> reasons) {
  public Decision {
    hits = List.copyOf(hits);
    reasons = List.copyOf(reasons);
  }
}
