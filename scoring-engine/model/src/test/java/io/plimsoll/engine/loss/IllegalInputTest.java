package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.InvalidValueException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a record of the loss model does not take, and the last thing that it still takes. */
class IllegalInputTest {
  private static final List<PerilLoss> ONE =
      List.of(new PerilLoss("fire", 1, new Discrete(List.of(1.0), List.of(1.0))));

  private static void assertRefused(String field, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private static LossInput input(List<PerilLoss> perils, List<Double> periods, FxRate fx) {
    return new LossInput(
        perils, new PoissonCounts(), null, null, TestLosses.LOADS, 1, 5, periods, fx);
  }

  private static List<Double> rising(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> 1.0 + i).toList();
  }

  @Test
  void discreteWhenValuesDoNotRiseThenNamed() {
    List<Double> halves = List.of(0.5, 0.5);
    assertRefused("values", () -> new Discrete(List.of(2.0, 1.0), halves));
    assertRefused("values", () -> new Discrete(List.of(1.0, 1.0), halves));
    assertRefused("values", () -> new Discrete(List.of(-1.0, 1.0), halves));
    assertRefused("values", () -> new Discrete(List.of(), List.of()));
    assertThatCode(() -> new Discrete(List.of(0.0, 1.0), halves)).doesNotThrowAnyException();
  }

  @Test
  void discreteWhenProbabilitiesAreNotOneForEachValueAddingUpThenNamed() {
    List<Double> values = List.of(1.0, 2.0);
    assertRefused("probabilities", () -> new Discrete(values, List.of(1.0)));
    assertRefused("probabilities", () -> new Discrete(values, List.of(1.5, -0.5)));
    assertRefused("probabilities", () -> new Discrete(values, List.of(0.5, 0.5 + 2e-9)));
    assertRefused("probabilities", () -> new Discrete(values, List.of(0.5, Double.NaN)));
    assertThatCode(() -> new Discrete(values, List.of(0.5, 0.5 + 5e-10)))
        .doesNotThrowAnyException();
  }

  @Test
  void discreteWhenMoreThanTenThousandValuesThenNamed() {
    assertThatCode(() -> certain(10_000)).doesNotThrowAnyException();
    assertRefused("values", () -> certain(10_001));
  }

  /** The last of its values with certainty. */
  private static Discrete certain(int count) {
    List<Double> never = Collections.nCopies(count - 1, 0.0);
    List<Double> probabilities = new ArrayList<>(never);
    probabilities.add(1.0);
    return new Discrete(rising(count), probabilities);
  }

  @Test
  void inputWhenPeriodsDoNotRiseThenNamed() {
    assertRefused("returnPeriods", () -> input(ONE, List.of(1.0), TestLosses.USD));
    assertRefused("returnPeriods", () -> input(ONE, List.of(2.0, 2.0), TestLosses.USD));
    assertRefused("returnPeriods", () -> input(ONE, List.of(2e7), TestLosses.USD));
    assertRefused("returnPeriods", () -> input(ONE, rising(101), TestLosses.USD));
    assertThatCode(() -> input(ONE, rising(100), TestLosses.USD)).doesNotThrowAnyException();
  }

  @Test
  void inputWhenAPerilIsThereTwiceThenNamed() {
    assertRefused(
        "perils",
        () -> input(List.of(ONE.getFirst(), ONE.getFirst()), rising(1), TestLosses.USD));
    assertRefused("perils", () -> input(List.of(), rising(1), TestLosses.USD));
  }

  @Test
  void inputWhenTheRateIsNotFromUsDollarsThenNamed() {
    FxRate back =
        new FxRate(
            TestLosses.SGD.to(),
            TestLosses.USD.to(),
            new BigDecimal("0.778"),
            LocalDate.of(2026, 1, 2),
            "test rate");
    assertRefused("fx", () -> input(ONE, rising(1), back));
  }

  @Test
  void loadsWhenTogetherTheyLeaveTooLittleThenNamed() {
    assertRefused("expense", () -> new Loads(0, 0.5, 0.25, 0.25));
    assertRefused("expense", () -> new Loads(0, 0.25, 0.5, 0.25));
    assertRefused("expense", () -> new Loads(0, 0.25, 0.25, 0.5));
    assertRefused("profit", () -> new Loads(0, 0, 0.96, 0));
    assertRefused("parameterRisk", () -> new Loads(-0.1, 0, 0, 0));
    assertThatCode(() -> new Loads(10, 0.95, 0, 0)).doesNotThrowAnyException();
  }
}
