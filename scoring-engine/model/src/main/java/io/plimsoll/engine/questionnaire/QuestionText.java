package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of one question in one language.
 *
 * @param ask the question
 * @param why why we ask
 * @param how how to find the answer
 * @param example an example
 * @param partial what "partly" means here; given exactly when the type allows it
 * @param options label by option id; given exactly for the question's own options
 */
public record QuestionText(
    String ask,
    String why,
    String how,
    String example,
    @Nullable String partial,
    @Nullable Map<String, String> options) {
  public QuestionText {
    Require.text("ask", ask);
    Require.text("why", why);
    Require.text("how", how);
    Require.text("example", example);
    options = options == null ? null : Copies.ordered(options);
  }
}
