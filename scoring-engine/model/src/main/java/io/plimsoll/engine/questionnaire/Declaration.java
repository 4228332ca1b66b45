package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import java.util.List;
import java.util.Map;

/**
 * What a person signs when attesting the answers.
 *
 * @param formVersion changes with every change of these words
 * @param duty the duty to disclose
 * @param statements what the signer states, in order
 * @param roles label by role id: who may sign
 */
public record Declaration(
    String formVersion,
    String title,
    String duty,
    List<String> statements,
    Map<String, String> roles) {
  public Declaration {
    Require.text("formVersion", formVersion);
    Require.text("title", title);
    Require.text("duty", duty);
    statements = List.copyOf(Require.notEmpty("statements", statements));
    roles = Copies.ordered(roles);
    Require.that(!roles.isEmpty(), "roles", "must not be empty");
  }

  /** The whole text as it is shown and frozen with the attestation. */
  public String text() {
    return title + "\n\n" + duty + "\n\n" + String.join("\n", statements);
  }
}
