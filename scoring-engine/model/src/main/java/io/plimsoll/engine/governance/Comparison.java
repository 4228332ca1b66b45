package io.plimsoll.engine.governance;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.decision.Verdict;
import io.plimsoll.engine.score.Grade;
import java.util.ArrayList;
import java.util.List;

/**
 * Champion and challenger side by side over one book: both judged the same snapshots.
 *
 * @param compared how many snapshots, at least 1
 * @param champion the champion's scores
 * @param challenger the challenger's scores
 * @param shift challenger's score less champion's, snapshot by snapshot
 * @param stability of the challenger's scores against the deciles of the champion's
 * @param grades how grades move
 * @param decisions how decisions move
 * @param flips the first flipped decisions, in the order of the book; {@link
 *     DecisionMigration#flipped} counts all
 * @param championClaims expected claims a year of the whole book by the champion
 * @param challengerClaims the same by the challenger
 */
public record Comparison(
    long compared,
    Distribution champion,
    Distribution challenger,
    Distribution shift,
    Stability stability,
    GradeMigration grades,
    DecisionMigration decisions,
    List<DecisionFlip> flips,
    double championClaims,
    double challengerClaims) {
  /** Flips that are told one by one. */
  public static final int MOST_FLIPS = 1000;

  private static final int SCALE = 1000;

  public Comparison {
    flips = List.copyOf(flips);
  }

  /** Gathers a comparison snapshot by snapshot; its size does not grow with the book. */
  public static final class Builder {
    private final Histogram champion = new Histogram(0, SCALE);
    private final Histogram challenger = new Histogram(0, SCALE);
    private final Histogram shift = new Histogram(-SCALE, SCALE);
    private final Crossing<Grade> grades = new Crossing<>(Grade.class);
    private final Crossing<Verdict> decisions = new Crossing<>(Verdict.class);
    private final List<DecisionFlip> flips = new ArrayList<>();
    private double championClaims;
    private double challengerClaims;

    /**
     * Adds what both make of one snapshot.
     *
     * @param subject whose it is
     */
    public Builder add(String subject, Judged one, Judged other) {
      champion.add(one.assessment().displayed());
      challenger.add(other.assessment().displayed());
      shift.add(other.assessment().displayed() - one.assessment().displayed());
      grades.add(one.assessment().grade(), other.assessment().grade());
      decisions.add(one.decision().verdict(), other.decision().verdict());
      championClaims += one.assessment().risk().annualFrequency();
      challengerClaims += other.assessment().risk().annualFrequency();
      if (one.decision().verdict() != other.decision().verdict() && flips.size() < MOST_FLIPS) {
        flips.add(DecisionFlip.of(subject, one, other));
      }
      return this;
    }

    /** Whether there is nothing to compare yet. */
    public boolean isEmpty() {
      return shift.total() == 0;
    }

    /**
     * The comparison so far.
     *
     * @throws io.plimsoll.engine.basics.InvalidValueException when there is nothing to compare
     */
    public Comparison build() {
      Require.that(!isEmpty(), "compared", "must be at least 1");
      return new Comparison(
          shift.total(),
          champion.distribution(),
          challenger.distribution(),
          shift.distribution(),
          Stability.ofDeciles(champion, challenger),
          GradeMigration.of(grades),
          DecisionMigration.of(decisions),
          flips,
          championClaims,
          challengerClaims);
    }
  }
}
