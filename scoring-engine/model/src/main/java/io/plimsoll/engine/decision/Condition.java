package io.plimsoll.engine.decision;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.breach.Incident;
import io.plimsoll.engine.evidence.Revenue;
import io.plimsoll.engine.evidence.Severity;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.FactorState;
import io.plimsoll.engine.score.Group;
import io.plimsoll.engine.score.Peril;
import io.plimsoll.engine.score.PerilScore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * When a rule of an appetite strikes. A tenant's own expressions become one more kind of condition,
 * evaluated outside the model.
 */
public sealed interface Condition {

  /** What struck, in a person's words; empty when the condition does not hold. */
  Optional<Trigger> triggeredBy(UnderwritingCase underwritingCase);

  /** The displayed score is below a number. */
  record ScoreBelow(int score) implements Condition {
    @Override
    public Optional<Trigger> triggeredBy(UnderwritingCase risk) {
      return measured("score", risk.assessment().displayed(), value -> value < score);
    }
  }

  /** The displayed score of one peril is below a number. */
  record PerilScoreBelow(Peril peril, int score) implements Condition {
    @Override
    public Optional<Trigger> triggeredBy(UnderwritingCase risk) {
      return risk.assessment().perils().stream()
          .filter(each -> each.peril() == peril)
          .findFirst()
          .map(PerilScore::displayed)
          .flatMap(
              displayed -> measured(code(peril) + " score", displayed, value -> value < score));
    }
  }

  /** The 90 % band of the estimate is wider than a ratio of its ends. */
  record BandRatioAbove(double ratio) implements Condition {
    @Override
    public Optional<Trigger> triggeredBy(UnderwritingCase risk) {
      double actual = risk.assessment().interval().estimate().ratio();
      return measured("ratio of the band's ends", actual, value -> value > ratio);
    }
  }

  /**
   * Less than a share of the weighed evidence is known.
   *
   * @param group of one sub-score; of all when null
   * @param share 0 to 1
   */
  record CoverageBelow(@Nullable Group group, double share) implements Condition {
    public CoverageBelow {
      Require.between("share", share, 0, 1);
    }

    @Override
    public Optional<Trigger> triggeredBy(UnderwritingCase risk) {
      double actual =
          group == null
              ? risk.assessment().coverage()
              : risk.assessment().subScore(group).coverage();
      String what = group == null ? "coverage" : code(group) + " coverage";
      return measured(what, actual, value -> value < share);
    }
  }

  /** A factor is in its bad state. */
  record FactorBad(String factor) implements Condition {
    @Override
    public Optional<Trigger> triggeredBy(UnderwritingCase risk) {
      return risk.assessment()
          .contribution(factor)
          .filter(Condition::isBad)
          .map(line -> Trigger.of(List.of(line)));
    }
  }

  /** A factor that the model marks for referral is in its bad state. */
  record ReferralFactorBad() implements Condition {
    @Override
    public Optional<Trigger> triggeredBy(UnderwritingCase risk) {
      List<Contribution> bad =
          risk.assessment().contributions().stream()
              .filter(line -> line.referral() && isBad(line))
              .toList();
      return bad.isEmpty() ? Optional.empty() : Optional.of(Trigger.of(bad));
    }
  }

  /**
   * Incidents in the last years.
   *
   * @param count at least so many, ≥ 1
   * @param years within so many years, ≥ 1
   */
  record IncidentsAtLeast(int count, int years) implements Condition {
    public IncidentsAtLeast {
      Require.that(count >= 1, "count", "must be 1 or more");
      Require.that(years >= 1, "years", "must be 1 or more");
    }

    @Override
    public Optional<Trigger> triggeredBy(UnderwritingCase risk) {
      LocalDate today = LocalDate.ofInstant(risk.snapshot().asOf(), ZoneOffset.UTC);
      long counted =
          risk.snapshot().history().incidents().stream()
              .map(Incident::occurredOn)
              .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusYears(years)))
              .count();
      return measured("incidents in " + years + " years", counted, value -> value >= count);
    }
  }

  /**
   * Answers that observations say otherwise about.
   *
   * @param count at least so many, ≥ 1
   * @param severity counting those at least so severe
   */
  record ContradictionsAtLeast(int count, Severity severity) implements Condition {
    public ContradictionsAtLeast {
      Require.that(count >= 1, "count", "must be 1 or more");
    }

    @Override
    public Optional<Trigger> triggeredBy(UnderwritingCase risk) {
      long counted =
          risk.assessment().contradictions().stream()
              .filter(each -> each.severity().compareTo(severity) >= 0)
              .count();
      return measured("contradicted answers", counted, value -> value >= count);
    }
  }

  /** Nobody has signed the answers. */
  record NotAttested() implements Condition {
    @Override
    public Optional<Trigger> triggeredBy(UnderwritingCase risk) {
      return risk.assessment().attested()
          ? Optional.empty()
          : Optional.of(new Trigger("answers not signed", null, List.of()));
    }
  }

  /** A fact is not known. */
  record FactNotKnown(Fact fact) implements Condition {
    @Override
    public Optional<Trigger> triggeredBy(UnderwritingCase risk) {
      return fact.isKnown(risk.snapshot())
          ? Optional.empty()
          : Optional.of(new Trigger(code(fact) + " not known", null, List.of()));
    }
  }

  /** Annual revenue above an amount in US dollars. */
  record RevenueAbove(double usd) implements Condition {
    @Override
    public Optional<Trigger> triggeredBy(UnderwritingCase risk) {
      Revenue revenue = risk.snapshot().applicant().revenue();
      return revenue == null
          ? Optional.empty()
          : measured("annual revenue in USD", revenue.usd(), value -> value > usd);
    }
  }

  /** Expected annual loss from the ground up above an amount in US dollars. */
  record ExpectedLossAbove(double usd) implements Condition {
    @Override
    public Optional<Trigger> triggeredBy(UnderwritingCase risk) {
      return measured("expected annual loss in USD", risk.expectedLossUsd(), value -> value > usd);
    }
  }

  private static Optional<Trigger> measured(String what, double value, DoublePredicate strikes) {
    return strikes.test(value)
        ? Optional.of(new Trigger(what, value, List.of()))
        : Optional.empty();
  }

  private static boolean isBad(Contribution line) {
    return line.state() == FactorState.BAD || line.state() == FactorState.CONTRADICTED;
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
