package io.plimsoll.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EffectsTest {
  private static final double EXACT = 1e-12;

  @Test
  void trigammaWhenKnownInClosedFormThenThat() {
    double ofOne = Math.PI * Math.PI / 6;
    assertThat(Effects.trigamma(1)).isEqualTo(ofOne, within(EXACT));
    assertThat(Effects.trigamma(0.5)).isEqualTo(3 * ofOne, within(EXACT));
    assertThat(Effects.trigamma(2)).isEqualTo(ofOne - 1, within(EXACT));
    double harmonic = 0;
    for (int n = 1; n < 40; n++) {
      harmonic += 1.0 / n / n;
    }
    assertThat(Effects.trigamma(40)).isEqualTo(ofOne - harmonic, within(EXACT));
  }

  @Test
  void unknownWhenAShareIsBadThenTheCohortsMeanRate() {
    assertThat(Effects.unknown(Math.log(3), 0.25, false)).isEqualTo(Math.log(1.5), within(EXACT));
    assertThat(Effects.unknown(Math.log(3), 1, false)).isEqualTo(Math.log(3), within(EXACT));
    assertThat(Effects.unknown(-0.3, 0.25, true)).isZero();
    assertThat(Effects.unknown(0, 0.25, false)).isZero();
  }

  @Test
  void believedWhenAYesIsKeptWithAChanceThenRatesAreMixed() {
    double w = Math.log(3);
    double prior = 0.9;
    double unknown = Effects.unknown(w, prior, false);
    assertThat(Effects.believed(0.75, 0, w, unknown)).isEqualTo(Math.log(1.5), within(EXACT));
    assertThat(Effects.believed(1, 0, w, unknown)).isZero();
    assertThat(Effects.believed(0.75, w, w, unknown)).isEqualTo(w);
  }

  @Test
  void believedWhenTrustIsLowThenAYesIsHeldNoWorseThanSilence() {
    double w = Math.log(3);
    double unknown = Effects.unknown(w, 0.05, false);
    assertThat(Effects.believed(0.5, 0, w, unknown)).isEqualTo(unknown);
    assertThat(Effects.believed(0.5, 0.8, w, unknown)).isEqualTo(0.8);
  }

  @Test
  void freshnessWhenAHalfLifePassesThenHalf() {
    assertThat(Effects.freshness(0, 14.0)).isEqualTo(1);
    assertThat(Effects.freshness(14, 14.0)).isEqualTo(0.5, within(EXACT));
    assertThat(Effects.freshness(42, 14.0)).isEqualTo(0.125, within(EXACT));
    assertThat(Effects.freshness(-3, 14.0)).as("told tomorrow").isEqualTo(1);
    assertThat(Effects.freshness(5_000, null)).isEqualTo(1);
  }

  @Test
  void fadedWhenOneQuarterIsFreshThenThreeQuartersAreUnknown() {
    assertThat(Effects.faded(0.25, 0.8, 0.2)).isEqualTo(0.35, within(EXACT));
  }

  @Test
  void concaveWhenTheSumGrowsThenItFlattensTowardsTheLimit() {
    assertThat(Effects.concave(0, 0.15)).isZero();
    assertThat(Effects.concave(0.15, 0.15)).isEqualTo(0.15 * (1 - 1 / Math.E), within(EXACT));
    assertThat(Effects.concave(100, 0.15)).isEqualTo(0.15, within(EXACT));
  }

  @Test
  void withinWhenBeyondThenTheCap() {
    assertThat(Effects.within(1.31, 2)).isEqualTo(1.31);
    assertThat(Effects.within(1.31, -2)).isEqualTo(-1.31);
    assertThat(Effects.within(1.31, -1.3)).isEqualTo(-1.3);
  }
}
