package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values computed in 50 digits. */
class GammaFunctionsTest {
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.1, 0.34527915398142297956, 0.65472084601857702044",
    "3, 2, 0.32332358381693654053, 0.67667641618306345947",
    "3, 30, 0.99999999995498983352, 4.501016648012123985e-11",
    "4, 2.5, 0.24242386686693403625, 0.75757613313306596375",
    "100, 90, 0.1582209891864301681, 0.8417790108135698319",
    "100, 130, 0.99724959163269347372, 0.002750408367306526277",
    "0.01, 1e-5, 0.89633679826719720097, 0.10366320173280279903",
    "1000, 1000, 0.5042052441802155085, 0.4957947558197844915",
    "2.5, 200, 1, 2.9666446590828848785e-84"
  })
  void incompleteWhenKnownThenWithinTwelveDigits(double a, double x, double lower, double upper) {
    Percentage tolerance = Percentage.withPercentage(1e-10);
    assertThat(GammaFunctions.lower(a, x)).isCloseTo(lower, tolerance);
    assertThat(GammaFunctions.upper(a, x)).isCloseTo(upper, tolerance);
  }

  @Test
  void incompleteWhenAtTheEndsThenZeroAndOne() {
    assertThat(GammaFunctions.lower(2, 0)).isZero();
    assertThat(GammaFunctions.upper(2, 0)).isOne();
    assertThat(GammaFunctions.lower(2, Double.POSITIVE_INFINITY)).isOne();
    assertThat(GammaFunctions.upper(2, Double.POSITIVE_INFINITY)).isZero();
    assertThat(GammaFunctions.power(2, Double.POSITIVE_INFINITY)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 4.5994798780420217016",
    "0.5, 0.57236494292470008707",
    "1, 0",
    "1.5, -0.12078223763524522235",
    "3, 0.69314718055994530942",
    "10, 12.801827480081469611",
    "100.25, 360.28455963776423497",
    "1000000, 12815504.56914761166"
  })
  void logGammaWhenKnownThenWithinFourteenDigits(double a, double expected) {
    assertThat(GammaFunctions.logGamma(a))
        .isCloseTo(expected, within(2e-14 + 1e-15 * Math.abs(expected)));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2, 0.18044704431548356",
    "14.9, 20, 0.050333604712326827",
    "15.1, 20, 0.052964300696355189"
  })
  void powerWhenKnownThenPoissonLike(double a, double x, double expected) {
    assertThat(GammaFunctions.power(a, x)).isCloseTo(expected, Percentage.withPercentage(1e-11));
  }
}
