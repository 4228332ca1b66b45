package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Group;
import io.plimsoll.engine.score.LineKind;
import io.plimsoll.engine.score.Peril;
import io.plimsoll.engine.score.TestSnapshots;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The caps of the released version in points; the numbers were worked out in another language. */
class CapsTest {
  private static final double POINTS_OF_BLOCK = 188.993050356454;

  private static Assessment assess(TestSnapshots snapshot) {
    return TestModels.SCORECARD.assess(snapshot.build());
  }

  private static TestSnapshots worst(Predicate<Factor> chosen) {
    TestSnapshots snapshot = TestSnapshots.referenceFirm();
    TestModels.VERSION.factors().stream().filter(chosen).forEach(f -> spoil(f, snapshot));
    return snapshot;
  }

  private static void spoil(Factor factor, TestSnapshots snapshot) {
    switch (factor.drivenBy()) {
      case Driver.Checks checks -> checks.ids().forEach(id -> snapshot.finding(id, Outcome.FAIL));
      case Driver.Answers answers ->
          answers.questions().forEach((id, states) -> snapshot.answer(id, worst(states)));
      case Driver.Vendors _, Driver.Records _ -> {}
    }
  }

  private static String worst(Map<String, Double> states) {
    return states.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  @Test
  void assessWhenAllHygieneIsBadThenTheConcaveCapGivesBackItsPart() {
    Assessment assessment = assess(worst(factor -> "hygiene".equals(factor.capGroup())));
    Contribution cap = assessment.contribution("hygiene_cap").orElseThrow();
    assertThat(cap.kind()).isEqualTo(LineKind.CAP);
    assertThat(cap.perilPoints().get(Peril.PRIVACY_LIABILITY))
        .isEqualTo(12.845703013694362, within(1e-9));
    assertThat(cap.perilPoints().get(Peril.RANSOMWARE))
        .isEqualTo(0.14548505936149855, within(1e-9));
    assertThat(cap.points()).isEqualTo(2.010460469217188, within(1e-9));
  }

  @Test
  void assessWhenAllOfControlsAndExposureIsBadThenNoPerilLosesMoreThanTheBlock() {
    Assessment assessment = assess(worst(CapsTest::isInBlock));
    Contribution cap = assessment.contribution("block_cap").orElseThrow();
    assertThat(cap.kind()).isEqualTo(LineKind.CAP);
    for (Peril peril : Peril.values()) {
      double lost =
          assessment.contributions().stream()
              .filter(line -> line == cap || "hygiene_cap".equals(line.id()) || isInBlock(line))
              .mapToDouble(line -> Objects.requireNonNull(line.perilPoints().get(peril)))
              .sum();
      double given = Objects.requireNonNull(cap.perilPoints().get(peril));
      assertThat(given).as("%s reaches the block", peril).isPositive();
      assertThat(lost).as(peril.name()).isEqualTo(-POINTS_OF_BLOCK, within(1e-9));
    }
  }

  private static boolean isInBlock(Factor factor) {
    return isInBlock(factor.group());
  }

  private static boolean isInBlock(Contribution line) {
    return line.kind() == LineKind.FACTOR && line.group() != null && isInBlock(line.group());
  }

  private static boolean isInBlock(Group group) {
    return group == Group.CONTROLS || group == Group.EXPOSURE;
  }
}
