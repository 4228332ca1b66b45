package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.questionnaire.Condition;
import java.util.Map;

/**
 * A condition an offer should carry.
 *
 * @param id snake_case
 * @param when the answers that raise it
 * @param text what the applicant has to do or show, by language
 */
public record SubjectivityRule(String id, Condition when, Map<String, String> text) {
  public SubjectivityRule {
    Require.text("id", id);
    Require.that(text.containsKey("en"), "text", "must have English words");
    text = Copies.sorted(text);
  }
}
