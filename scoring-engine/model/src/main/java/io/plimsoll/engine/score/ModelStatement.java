package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;
import java.util.List;

/**
 * What a model version is for, in words.
 *
 * @param purpose what it may be used for
 * @param outOfScope what it may not be used for
 * @param data what it was made from, with the year
 * @param notes how to read it
 * @param limits where it is weak
 */
public record ModelStatement(
    String purpose,
    List<String> outOfScope,
    List<String> data,
    List<String> notes,
    List<String> limits) {
  public ModelStatement {
    Require.text("purpose", purpose);
    outOfScope = List.copyOf(Require.notEmpty("outOfScope", outOfScope));
    data = List.copyOf(Require.notEmpty("data", data));
    notes = List.copyOf(notes);
    limits = List.copyOf(Require.notEmpty("limits", limits));
  }
}
