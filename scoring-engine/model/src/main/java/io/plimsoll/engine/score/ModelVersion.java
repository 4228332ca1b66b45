package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A released version of the score: immutable data, every number with its source.
 *
 * @param id {@code <name>-<semantic version>}
 * @param title for a person
 * @param effectiveFrom first day it may be used
 * @param effectiveUntil last day it may be used; null while it has no end
 * @param frequencyBasis what is counted as an incident everywhere in it
 * @param statement what it is for and what it is not
 * @param parameters everything besides the factors
 * @param factors what moves the claim rate
 */
public record ModelVersion(
    String id,
    String title,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    String frequencyBasis,
    ModelStatement statement,
    Parameters parameters,
    List<Factor> factors) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*-\\d+\\.\\d+\\.\\d+");

  public ModelVersion {
    Require.matches("id", id, ID, "<name>-<semantic version>");
    Require.that(
        effectiveUntil == null || !effectiveUntil.isBefore(effectiveFrom),
        "effectiveUntil",
        "must not be before effectiveFrom");
    Require.text("title", title);
    Require.text("frequencyBasis", frequencyBasis);
    factors = List.copyOf(Require.notEmpty("factors", factors));
    Require.unique("factors", factors, Factor::id);
    for (Factor factor : factors) {
      checkPlace(factor, parameters);
    }
  }

  private static void checkPlace(Factor factor, Parameters parameters) {
    Require.that(
        factor.capGroup() == null || parameters.caps().concave().containsKey(factor.capGroup()),
        "factors",
        "names a cap group of no limit: " + factor.id());
    for (Peril peril : factor.weights().keySet()) {
      Require.that(
          parameters.perils().stream().anyMatch(known -> known.peril() == peril),
          "factors",
          "weighs a peril that the version does not have: " + factor.id());
    }
  }

  /** The factor with this id. */
  public Optional<Factor> factor(String factorId) {
    return factors.stream().filter(factor -> factor.id().equals(factorId)).findFirst();
  }
}
