package io.plimsoll.engine.evidence;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.questionnaire.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question and how it stands.
 *
 * @param question {@code <section>.<snake_name>}
 * @param standing how it stands
 * @param options the chosen options; empty unless the question is answered by options
 * @param answeredAt when it was last answered; null when it never was
 */
public record AnsweredQuestion(
    String question, Standing standing, List<String> options, @Nullable Instant answeredAt) {

  public AnsweredQuestion {
    Require.text("question", question);
    options = List.copyOf(options);
    boolean isGiven = standing == Standing.GIVEN;
    Require.that(isGiven || options.isEmpty(), "options", "must be empty unless given");
    Require.that(!isGiven || answeredAt != null, "answeredAt", "must be told of a given answer");
  }

  /** Whether it is set aside: it then neither earns nor costs anything. */
  public boolean isSetAside() {
    return switch (standing) {
      case NOT_APPLICABLE, INAPPLICABLE -> true;
      case GIVEN, NOT_KNOWN, OPEN, WAITING -> false;
    };
  }
}
