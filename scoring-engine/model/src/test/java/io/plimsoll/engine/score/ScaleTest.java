package io.plimsoll.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.basics.InvalidValueException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
  private static final Map<Grade, Integer> GRADES =
      Map.of(Grade.A, 600, Grade.B, 540, Grade.C, 460, Grade.D, 400, Grade.E, 300, Grade.F, 0);
  private static final Scale SCALE = new Scale(500, 100, 0, 1000, GRADES);

  private static Map<Grade, Integer> grades(int a, int b, int f) {
    return Map.of(Grade.A, a, Grade.B, b, Grade.C, 460, Grade.D, 400, Grade.E, 300, Grade.F, f);
  }

  private static void assertRefused(String field, Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @CsvSource({
    "1000, A", "600, A", "599, B", "540, B", "539, C", "460, C", "459, D", "400, D", "399, E",
    "300, E", "299, F", "0, F"
  })
  void gradeWhenAtTheEndsOfABandThenItsOwn(int score, Grade grade) {
    assertThat(SCALE.grade(score)).isEqualTo(grade);
  }

  @Test
  void gradeWhenBelowAllThenRefused() {
    assertRefused("score", () -> SCALE.grade(-1));
  }

  @Test
  void pointsWhenTheRateDoublesThenAHundredAreLost() {
    assertThat(SCALE.points(Math.log(2))).isEqualTo(-100, within(1e-12));
    assertThat(SCALE.points(Math.log(0.25))).isEqualTo(200, within(1e-12));
    assertThat(SCALE.logRate(SCALE.points(0.37))).isEqualTo(0.37, within(1e-15));
  }

  @Test
  void clampWhenBeyondTheEndsThenTheEnds() {
    assertThat(SCALE.clamp(-3)).isZero();
    assertThat(SCALE.clamp(1003)).isEqualTo(1000);
    assertThat(SCALE.clamp(477.3)).isEqualTo(477.3);
  }

  @Test
  void scaleWhenItContradictsItselfThenNamed() {
    assertRefused("pointsPerDoubling", () -> new Scale(500, 0, 0, 1000, GRADES));
    assertRefused("reference", () -> new Scale(0, 100, 0, 1000, GRADES));
    assertRefused("reference", () -> new Scale(1000, 100, 0, 1000, GRADES));
    assertRefused("reference", () -> new Scale(500.5, 100, 0, 1000, GRADES));
    assertRefused("grades", () -> new Scale(500, 100, 0, 1000, Map.of(Grade.A, 0)));
    assertRefused("grades", () -> new Scale(500, 100, 0, 1000, grades(540, 540, 0)));
    assertRefused("grades", () -> new Scale(500, 100, 0, 1000, grades(600, 540, 1)));
  }
}
