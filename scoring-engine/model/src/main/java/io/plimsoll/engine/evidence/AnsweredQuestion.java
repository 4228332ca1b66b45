package io.plimsoll.engine.evidence;

import io.plimsoll.engine.basics.Require;
import java.time.Instant;
import java.util.List;

/**
 * One question and how it stands.
 *
 * @param question {@code <section>.<snake_name>}
 * @param standing how it stands
 * @param options the chosen options; given exactly when it is answered by options
 * @param answeredAt when it was last answered
 */
public record AnsweredQuestion(
    String question, Standing standing, List<String> options, Instant answeredAt) {

  public AnsweredQuestion {
    Require.text("question", question);
    options = List.copyOf(options);
    Require.that(
        standing == Standing.GIVEN || options.isEmpty(), "options", "must be empty unless given");
  }

  /** Whether it is set aside: it then neither earns nor costs anything. */
  public boolean isSetAside() {
    return standing == Standing.NOT_APPLICABLE || standing == Standing.INAPPLICABLE;
  }
}
