package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.score.Interval;
import io.plimsoll.engine.score.Peril;
import io.plimsoll.engine.score.TestSnapshots;
import org.junit.jupiter.api.Test;

/** The parts of the variance of the released model, each worked out here from the formula. */
class IntervalTest {
  private static final String CHECK = "network.rdp-not-exposed";
  private static final double WEIGHT = 0.64 * TestModels.SCORECARD.share(Peril.RANSOMWARE);
  private static final double BAD = 0.03;

  private static Interval interval(TestSnapshots snapshot) {
    return TestModels.SCORECARD.assess(snapshot.build()).interval();
  }

  private static Interval.Variance seen(long ageDays) {
    return interval(
            TestSnapshots.referenceFirm()
                .finding(CHECK, "example.com.sg", Outcome.FAIL, Confidence.HIGH, ageDays))
        .variance();
  }

  private static Interval.Variance unseen() {
    return interval(TestSnapshots.referenceFirm()).variance();
  }

  @Test
  void assessWhenNothingIsKnownThenTheBaseRateHolds90PercentWithinOneAndAHalfTimes() {
    double sd = StrictMath.log(1.5) / 1.645;
    assertThat(unseen().base()).isEqualTo(sd * sd, within(1e-4));
    assertThat(unseen().weights()).isZero();
    assertThat(unseen().stale()).isZero();
  }

  @Test
  void assessWhenAFactorIsSeenThenItsUnknownVarianceGoesAndItsWeightsComes() {
    double centre = StrictMath.log(BAD * StrictMath.exp(0.64) + 1 - BAD);
    double effect = TestModels.SCORECARD.share(Peril.RANSOMWARE) * (0.64 - centre);
    assertThat(unseen().unknown() - seen(0).unknown())
        .isEqualTo(BAD * (1 - BAD) * WEIGHT * WEIGHT, within(1e-12));
    assertThat(seen(0).weights()).isEqualTo(0.25 * effect * effect, within(1e-12));
  }

  @Test
  void assessWhenAFindingIsOneHalfLifeOldThenItIsHalfUnknownAndToldAsStale() {
    assertThat(seen(14).stale()).isEqualTo(0.25 * BAD * (1 - BAD) * WEIGHT * WEIGHT, within(1e-12));
    assertThat(seen(14).unknown()).isEqualTo(seen(0).unknown(), within(1e-12));
  }

  @Test
  void assessWhenAnyThenTheBandIsTheEstimateTimesExpOf1645Sd() {
    Interval interval = interval(TestSnapshots.referenceFirm());
    double sd = StrictMath.sqrt(interval.variance().ofEstimate());
    assertThat(interval.estimate().logSd()).isEqualTo(sd, within(1e-12));
    assertThat(interval.estimate().ratio()).isEqualTo(StrictMath.exp(2 * 1.645 * sd), within(2e-3));
    assertThat(interval.firm().logSd()).isGreaterThan(sd);
  }
}
