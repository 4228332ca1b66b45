package io.plimsoll.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossBenchmarkTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  static List<LossCase> cases() {
    return LossCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void severityMassesWhenSummedThenAllClaimsButThoseBeyondTheGrid(LossCase each) {
    double[] masses = each.severityMasses();
    double beyond =
        each.group().streams().stream()
            .mapToDouble(stream ->
                stream.annualFrequency()
                    * stream.severity().survival((masses.length - 0.5) * each.grid().step()))
            .sum();
    double claims = each.group().annualFrequency();
    assertThat(masses).hasSize(each.grid().points());
    assertThat(DoubleStream.of(masses).sum()).isCloseTo(1 - beyond / claims, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cdfWhenComputedThenRisesToOneLessTheTail(LossCase each) {
    double[] cdf = each.cdf();
    assertThat(cdf).isSorted();
    assertThat(cdf[0]).isCloseTo(1 - each.compute().exceedance(0), within(1e-12));
    assertThat(cdf[cdf.length - 1]).isBetween(0.99, 1.0);
  }

  @Test
  void timedWhenRunThenHasARateAndAnAllocation() {
    LossCase smallest = cases().get(2);
    Contender timed = LossBenchmark.timed("smallest", smallest::lastCumulative, 0.01);
    assertThat(timed.median()).isPositive();
    assertThat(timed.bytes()).isGreaterThan(8.0 * smallest.grid().points());
  }

  @Test
  void largestDifferenceWhenAnythingIsOffThenSeen() {
    assertThat(LossBenchmark.largestDifference(new double[] {0, 1}, new double[] {0.25, 1}))
        .isEqualTo(0.25);
    assertThat(LossBenchmark.largestDifference(new double[] {0, 1}, new double[] {0}))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(LossBenchmark.largestDifference(new double[] {0}, new double[] {Double.NaN}))
        .isNaN();
  }

  @Test
  void runWhenActuarIsInstalledThenAgreesAtEveryPoint() throws Exception {
    assumeTrue(Actuar.isInstalled(), "R's actuar is not installed (Debian: r-cran-actuar)");
    assertThat(new LossBenchmark(cases(), out).run(0.5)).isTrue();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("SME, 1M xs 10k", "SME, negative binomial", "5 claims a year", "whole answer")
        .doesNotContain("differ by more than");
  }
}
