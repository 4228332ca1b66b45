package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.FactorState;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.TestSnapshots;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a factor makes of several pieces of evidence, and of figures. */
class EvidenceReadingTest {
  private static final String CHECK = "network.rdp-not-exposed";
  private final Scorecard scorecard = Scorecard.of(TestModels.VERSION);

  private Contribution line(TestSnapshots snapshot, String factor) {
    return scorecard.assess(snapshot.build()).contribution(factor).orElseThrow();
  }

  /** From 500 people, nothing, to a million, all, on the scale of logarithms. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "500, 0",
    "501, 0.000262968",
    "1000, 0.091192895",
    "22361, 0.500005",
    "1000000, 1",
    "900000000, 1"
  })
  void recordsWhenManyPeopleThenOnTheScaleOfTheirLogarithm(long people, double state) {
    Contribution line =
        line(TestSnapshots.referenceFirm().recordsHeld("contact_details", people), "records_held");
    assertThat(line.value()).isEqualTo(state, within(1e-5));
    assertThat(line.known()).isEqualTo(1);
  }

  @Test
  void recordsWhenNotToldThenUnknown() {
    assertThat(line(TestSnapshots.referenceFirm(), "records_held").state())
        .isEqualTo(FactorState.UNKNOWN);
  }

  private FactorState seen(
      Outcome first, Confidence ofFirst, long age, Outcome second, Confidence ofSecond, long then) {
    TestSnapshots snapshot =
        TestSnapshots.referenceFirm()
            .finding(CHECK, "a", first, ofFirst, age)
            .finding(CHECK, "a", second, ofSecond, then);
    FactorState state = Objects.requireNonNull(line(snapshot, "rdp_exposed").state());
    TestSnapshots turned =
        TestSnapshots.referenceFirm()
            .finding(CHECK, "a", second, ofSecond, then)
            .finding(CHECK, "a", first, ofFirst, age);
    assertThat(line(turned, "rdp_exposed").state()).as("whichever is told first").isEqualTo(state);
    return state;
  }

  private FactorState seen(Outcome first, long age, Outcome second, long then) {
    return seen(first, Confidence.HIGH, age, second, Confidence.HIGH, then);
  }

  @Test
  void findingsWhenOneAssetWasSeenTwiceThenTheLaterCounts() {
    assertThat(seen(Outcome.FAIL, 5, Outcome.PASS, 2)).isEqualTo(FactorState.GOOD);
    assertThat(seen(Outcome.PASS, 5, Outcome.FAIL, 2)).isEqualTo(FactorState.BAD);
  }

  @Test
  void findingsWhenOneIsUnknownThenTheKnownOneCountsHoweverOld() {
    assertThat(seen(Outcome.UNKNOWN, 0, Outcome.FAIL, 9)).isEqualTo(FactorState.BAD);
    assertThat(seen(Outcome.UNKNOWN, 0, Outcome.PASS, 9)).isEqualTo(FactorState.GOOD);
  }

  @Test
  void findingsWhenOfTheSameMomentThenTheWorseCounts() {
    assertThat(seen(Outcome.PASS, 1, Outcome.FAIL, 1)).isEqualTo(FactorState.BAD);
    assertThat(seen(Outcome.NOT_APPLICABLE, 1, Outcome.PASS, 1)).isEqualTo(FactorState.GOOD);
  }

  @Test
  void findingsWhenAssetsDifferThenEachIsKeptInWhateverOrder() {
    String[][] orders = {{"a", "b", "c"}, {"c", "b", "a"}, {"b", "a", "c"}, {"b", "c", "a"}};
    for (String[] order : orders) {
      TestSnapshots snapshot = TestSnapshots.referenceFirm();
      for (String asset : order) {
        Outcome outcome = asset.equals("b") ? Outcome.FAIL : Outcome.PASS;
        snapshot.finding(CHECK, asset, outcome, Confidence.HIGH, 0);
      }
      Contribution line = line(snapshot, "rdp_exposed");
      assertThat(line.state()).isEqualTo(FactorState.BAD);
      assertThat(line.grounds()).hasSize(3);
    }
  }

  @Test
  void factorWhenItsIdIsKnownThenFound() {
    assertThat(TestModels.VERSION.factor("rdp_exposed").orElseThrow().id())
        .isEqualTo("rdp_exposed");
    assertThat(TestModels.VERSION.factor("unheard_of")).isEmpty();
  }
}
