package io.plimsoll.engine.score;

import io.plimsoll.engine.breach.Experience;
import io.plimsoll.engine.evidence.Confidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An explained score.
 *
 * @param model id of the model version
 * @param asOf the moment it speaks of
 * @param score unrounded: reference + Σ points of the contributions
 * @param displayed in whole points
 * @param grade band of the displayed score
 * @param coverage share of all weighed evidence that is known, 0 to 1
 * @param confidence what the coverage amounts to
 * @param attested whether someone has signed the answers
 * @param trust how far unverified answers were believed, 0 to 1
 * @param subScores one for each group
 * @param perils one for each peril
 * @param contributions every line, in the order of the model
 * @param interval how sure it is
 * @param experience what the past says
 * @param contradictions answers that observations say otherwise about
 * @param risk what the loss stage takes over
 */
public record Assessment(
    String model,
    Instant asOf,
    double score,
    int displayed,
    Grade grade,
    double coverage,
    Confidence confidence,
    boolean attested,
    double trust,
    List<SubScore> subScores,
    List<PerilScore> perils,
    List<Contribution> contributions,
    Interval interval,
    Experience experience,
    List<Contradiction> contradictions,
    RatedRisk risk) {
  public Assessment {
    subScores = List.copyOf(subScores);
    perils = List.copyOf(perils);
    contributions = List.copyOf(contributions);
    contradictions = List.copyOf(contradictions);
  }

  /** Whether any line rests on a finding that somebody says is wrong. */
  public boolean isDisputed() {
    return contributions.stream().anyMatch(Contribution::isDisputed);
  }

  /** The sub-score of a group. */
  public SubScore subScore(Group group) {
    return subScores.stream().filter(each -> each.group() == group).findFirst().orElseThrow();
  }

  /** The line with this id; empty when there is none. */
  public Optional<Contribution> contribution(String id) {
    return contributions.stream().filter(line -> line.id().equals(id)).findFirst();
  }
}
