package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Copies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the score. All lines together are exactly the score less the reference.
 *
 * @param id factor id, or {@code sector}, {@code size}, {@code history}, a cap or the clamp
 * @param name for a person
 * @param kind what it stands for
 * @param group the sub-score it is part of; null when it spans several
 * @param points added to the composite score; above 0 is better than the cohort
 * @param displayedPoints the same in whole points; they add up to the displayed score
 * @param perilPoints added to each peril's score
 * @param state how the factor stands; null for other lines
 * @param value the state z known, 0 good to 1 bad; null when nothing is known
 * @param known share of what would tell that is known, stale evidence counting less, 0 to 1
 * @param severityFactor factor on the mean claim of its perils, against the cohort, &gt; 0
 * @param coveredBy the factor of the same cluster that counts instead; null when this one counts
 * @param grounds the evidence behind it
 * @param referral whether its bad state sends the risk to an underwriter
 * @param basis where its weight comes from
 * @param source who published or judged its weight
 * @param remedy what would better it; null when nothing does or nothing needs to
 */
public record Contribution(
    String id,
    String name,
    LineKind kind,
    @Nullable Group group,
    double points,
    int displayedPoints,
    Map<Peril, Double> perilPoints,
    @Nullable FactorState state,
    @Nullable Double value,
    double known,
    double severityFactor,
    @Nullable String coveredBy,
    List<Ground> grounds,
    boolean referral,
    Basis basis,
    String source,
    @Nullable String remedy) {
  public Contribution {
    perilPoints = Copies.sorted(perilPoints);
    grounds = List.copyOf(grounds);
  }

  /** Whether somebody says that a finding behind it is wrong, and nobody has decided. */
  public boolean isDisputed() {
    return grounds.stream()
        .anyMatch(ground -> ground instanceof Ground.FindingSeen seen && seen.disputedAt() != null);
  }
}
