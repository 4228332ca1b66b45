package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that moves the claim rate.
 *
 * @param id snake_case
 * @param name the bad state in a person's words (for a bonus: the good one)
 * @param group the sub-score it belongs to
 * @param weights w by peril: logarithm of the claim-rate ratio, bad state against good; &gt; 0, or
 *     &lt; 0 for a bonus; a peril that is not named is not moved
 * @param severity multiplier on the mean claim in the bad state against the good one, ≥ 1
 * @param prior share p of comparable firms in the bad state, 0 to 1
 * @param halfLifeDays age at which evidence counts half; null when it holds until a re-check
 * @param cluster of the factors of one cluster only the worst counts
 * @param capGroup the factors of one cap group flatten out together
 * @param bonus whether having it earns points and lacking it costs none
 * @param referral whether the bad state sends the risk to an underwriter; then only findings of
 *     high confidence count
 * @param basis where the weight comes from
 * @param source who published it or judged it
 * @param remedy what brings it to the good state; null when nothing does
 * @param drivenBy the evidence that tells its state
 */
public record Factor(
    String id,
    String name,
    Group group,
    Map<Peril, Double> weights,
    double severity,
    double prior,
    @Nullable Double halfLifeDays,
    @Nullable String cluster,
    @Nullable String capGroup,
    boolean bonus,
    boolean referral,
    Basis basis,
    String source,
    @Nullable String remedy,
    Driver drivenBy) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  private static final double MAX_WEIGHT = 3;
  private static final double MAX_SEVERITY = 10;

  public Factor {
    Require.matches("id", id, ID, "in snake_case");
    Require.text("name", name);
    Require.text("source", source);
    Require.that(!weights.isEmpty(), "weights", "must name a peril");
    for (double weight : weights.values()) {
      Require.between("weights", weight, bonus ? -MAX_WEIGHT : 0, bonus ? 0 : MAX_WEIGHT);
    }
    weights = Copies.sorted(weights);
    Require.between("severity", severity, 1, MAX_SEVERITY);
    Require.between("prior", prior, 0, 1);
    Require.that(group != Group.HISTORY, "group", "must not be history, which is not a factor");
    Require.that(cluster == null || capGroup == null, "capGroup", "must be null within a cluster");
    Require.that(
        !bonus || cluster == null && capGroup == null,
        "bonus",
        "must stand alone, without cluster");
    if (halfLifeDays != null) {
      Require.positive("halfLifeDays", halfLifeDays);
    }
  }

  /** w for a peril; 0 when the factor does not move it. */
  public double weight(Peril peril) {
    return weights.getOrDefault(peril, 0.0);
  }
}
