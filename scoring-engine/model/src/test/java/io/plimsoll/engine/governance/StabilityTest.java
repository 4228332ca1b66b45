package io.plimsoll.engine.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.governance.Stability.Bin;
import io.plimsoll.engine.governance.Stability.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StabilityTest {
  private static Stability of(long[] reference, long[] actual) {
    return Stability.of(
        IntStream.range(0, reference.length)
            .mapToObj(i -> new Bin("b" + i, reference[i], actual[i]))
            .toList());
  }

  /** (.3 − .4) ln(.3/.4) + (.4 − .3) ln(.4/.3) = 2 · .1 · ln(4/3). */
  @Test
  void indexWhenTwoSharesSwapThenAsByHand() {
    Stability stability = of(new long[] {40, 30, 30}, new long[] {30, 30, 40});
    assertThat(stability.index()).isEqualTo(2 * 0.1 * StrictMath.log(4.0 / 3), within(1e-15));
    assertThat(stability.index()).isEqualTo(0.05753641449035623, within(1e-15));
    assertThat(stability.level()).isEqualTo(Level.STABLE);
    assertThat(stability.byChance()).isEqualTo(2 * (1 / 100.0 + 1 / 100.0), within(1e-15));
  }

  /** Shares (50.5, 50.5, .5) / 101.5 against (40.5, 40.5, 20.5) / 101.5. */
  @Test
  void indexWhenABinIsEmptyThenHalfAnObservationEverywhere() {
    Stability stability = of(new long[] {50, 50, 0}, new long[] {40, 40, 20});
    double part = (40.5 - 50.5) / 101.5 * StrictMath.log(40.5 / 50.5);
    double last = (20.5 - 0.5) / 101.5 * StrictMath.log(20.5 / 0.5);
    assertThat(stability.index()).isEqualTo(2 * part + last, within(1e-14));
    assertThat(stability.index()).isEqualTo(0.7752203800735229, within(1e-14));
    assertThat(stability.level()).isEqualTo(Level.CHANGED);
  }

  @Test
  void indexWhenSharesAreEqualThenZeroWhateverTheNumbers() {
    assertThat(of(new long[] {1, 2, 7}, new long[] {100, 200, 700}).index()).isZero();
    assertThat(of(new long[] {5, 0}, new long[] {9, 0}).bins()).hasSize(1);
  }

  @Test
  void levelWhenAtTheConventionsThenTheHigherOne() {
    assertThat(Level.of(0.0999)).isEqualTo(Level.STABLE);
    assertThat(Level.of(0.10)).isEqualTo(Level.MOVED);
    assertThat(Level.of(0.2499)).isEqualTo(Level.MOVED);
    assertThat(Level.of(0.25)).isEqualTo(Level.CHANGED);
  }

  @Test
  void ofWhenOneSideIsEmptyThenRefused() {
    assertThatThrownBy(() -> of(new long[] {0, 0}, new long[] {1, 2}))
        .hasMessageContaining("observation on either side");
  }

  @Test
  void ofDecilesWhenAHundredPointsThenTenEqualBins() {
    Histogram reference = new Histogram(0, 1000);
    Histogram shifted = new Histogram(0, 1000);
    IntStream.rangeClosed(1, 100)
        .forEach(points -> {
          reference.add(points);
          shifted.add(points + 10);
        });
    Stability stability = Stability.ofDeciles(reference, shifted);
    assertThat(stability.bins()).hasSize(10);
    assertThat(stability.bins()).allMatch(bin -> bin.reference() == 10);
    assertThat(stability.bins()).extracting(Bin::actual).startsWith(0L, 10L).endsWith(20L);
    assertThat(stability.bins().getFirst().name()).isEqualTo("0 to 10");
    assertThat(stability.bins().getLast().name()).isEqualTo("91 to 1000");
  }

  @Test
  void ofDecilesWhenAllScoresAreTheSameThenThatPointIsABinOfItsOwn() {
    Histogram same = new Histogram(0, 1000);
    IntStream.range(0, 50).forEach(_ -> same.add(500));
    Histogram lower = new Histogram(0, 1000);
    IntStream.range(0, 50).forEach(_ -> lower.add(400));
    assertThat(Stability.ofDeciles(same, same).index()).isZero();
    assertThat(Stability.ofDeciles(same, lower).bins())
        .containsExactly(new Bin("0 to 499", 0, 50), new Bin("500 to 500", 50, 0));
    assertThat(Stability.ofDeciles(same, lower).level()).isEqualTo(Level.CHANGED);
  }

  @Test
  void distributionWhenOneToTenThenAsByHand() {
    Histogram ten = new Histogram(0, 1000);
    IntStream.rangeClosed(1, 10).forEach(ten::add);
    Distribution distribution = ten.distribution();
    assertThat(distribution.mean()).isEqualTo(5.5, within(1e-12));
    assertThat(distribution.standardDeviation())
        .isEqualTo(StrictMath.sqrt(99.0 / 12), within(1e-12));
    assertThat(distribution)
        .extracting(
            Distribution::least,
            Distribution::p05,
            Distribution::p25,
            Distribution::median,
            Distribution::p75,
            Distribution::p95,
            Distribution::most)
        .containsExactly(1, 1, 3, 5, 8, 10, 10);
  }

  @Test
  void addWhenBeyondTheScaleThenRefused() {
    assertThatThrownBy(() -> new Histogram(0, 1000).add(1001)).hasMessageContaining("points");
  }
}
