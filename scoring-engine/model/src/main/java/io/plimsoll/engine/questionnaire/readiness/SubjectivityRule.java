package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.questionnaire.Condition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A condition an offer should carry.
 *
 * @param id snake_case
 * @param when the answers that raise it
 * @param carries questions whose answers an underwriter needs beside the condition
 * @param text what the applicant has to do or show, by language
 */
public record SubjectivityRule(
    String id, Condition when, List<String> carries, Map<String, String> text) {
  public SubjectivityRule {
    Require.text("id", id);
    carries = List.copyOf(carries);
    Require.that(text.containsKey("en"), "text", "must have English words");
    text = Copies.sorted(text);
  }

  /** Questions the rule reads or carries. */
  public Set<String> questions() {
    Set<String> ids = new TreeSet<>(when.questions());
    ids.addAll(carries);
    return ids;
  }
}
