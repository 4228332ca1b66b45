package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.questionnaire.Condition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which answer to one question speaks for a clause.
 *
 * @param any met when one of these is chosen; exclusive with {@code all}
 * @param all met when every one of these is chosen
 * @param when counts only within this scope; null: always
 */
public record ClauseEvidence(
    String question,
    @Nullable List<String> any,
    @Nullable List<String> all,
    @Nullable Condition when) {
  public ClauseEvidence {
    Require.text("question", question);
    Require.that((any == null) != (all == null), "any", "must be given exactly when all is not");
    any = any == null ? null : List.copyOf(Require.notEmpty("any", any));
    all = all == null ? null : List.copyOf(Require.notEmpty("all", all));
  }

  boolean metBy(Set<String> chosen) {
    return any == null
        ? all != null && chosen.containsAll(all)
        : any.stream().anyMatch(chosen::contains);
  }

  /** Options the evidence looks for. */
  public List<String> options() {
    return any != null ? any : all != null ? all : List.of();
  }

  /** The question and those its scope reads. */
  public Set<String> questions() {
    Set<String> ids = new TreeSet<>(Set.of(question));
    if (when != null) {
      ids.addAll(when.questions());
    }
    return ids;
  }
}
