package io.plimsoll.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.engine.loader.ModelLoader;
import io.plimsoll.engine.loader.RemedyLoader;
import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.engine.score.TestSnapshots;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RemediesTest {
  private static final RemedyTable TABLE = RemedyLoader.bundled();

  @Test
  void remediesWhenAnyReleasedModelThenEveryRemedyIsCosted() {
    for (String id : ModelLoader.released()) {
      ModelVersion version = ModelLoader.load(id).version();
      Remedies remedies = new Remedies(version, TABLE, CheckLoader.bundled());
      assertThat(version.factors())
          .filteredOn(factor -> factor.remedy() != null)
          .allMatch(factor -> remedies.has(factor.id()));
    }
  }

  @Test
  void remediesWhenHeldAgainstTheModelsThenNoEntryIsWithoutUse() {
    Set<String> used =
        ModelLoader.released().stream()
            .flatMap(id -> ModelLoader.load(id).version().factors().stream())
            .filter(factor -> factor.remedy() != null)
            .filter(factor -> !(factor.drivenBy() instanceof Driver.Checks))
            .map(Factor::id)
            .collect(Collectors.toSet());
    assertThat(TABLE.remedies()).extracting(RemedyTable.Entry::factor).isSubsetOf(used);
  }

  @Test
  void remediesWhenAnEntryIsMissingThenNamesTheFactor() {
    RemedyTable gap =
        new RemedyTable(
            TABLE.id(),
            TABLE.currency(),
            TABLE.hoursPerDay(),
            TABLE.dayRate(),
            TABLE.basis(),
            TABLE.source(),
            TABLE.costBands(),
            TABLE.remedies().stream().filter(e -> !e.factor().equals("edr_absent")).toList());
    assertThatThrownBy(() -> new Remedies(TestModels.VERSION, gap, CheckLoader.bundled()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("edr_absent");
  }

  private static Remedy open(String factor, TestSnapshots snapshot) {
    return TestRemedies.BUNDLED.open(TestModels.SCORECARD.assess(snapshot.build())).stream()
        .filter(remedy -> remedy.factor().equals(factor))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void openWhenOneOfTwoChecksFailsThenOnlyItsWorkCounts() {
    TestSnapshots one =
        TestSnapshots.referenceFirm()
            .finding("network.cisco-asa-not-exposed", Outcome.PASS)
            .finding("network.ssl-vpn-not-exposed", Outcome.FAIL);
    TestSnapshots both =
        TestSnapshots.referenceFirm()
            .finding("network.cisco-asa-not-exposed", Outcome.FAIL)
            .finding("network.ssl-vpn-not-exposed", Outcome.FAIL);
    assertThat(open("ssl_vpn_exposed", one).effortDays())
        .isLessThan(open("ssl_vpn_exposed", both).effortDays());
    assertThat(open("ssl_vpn_exposed", one).how()).hasSizeGreaterThan(1);
  }

  @Test
  void openWhenAnAnswerIsBadThenTotalIsCostAndDaysAtTheDayRate() {
    Remedy edr = open("edr_absent", TestSnapshots.referenceFirm().answer("malware.edr", "none"));
    assertThat(edr.cost().amount()).isEqualTo(360_000);
    assertThat(edr.total().amount()).isEqualTo(360_000 + 3 * 45_000);
    assertThat(edr.how())
        .isEqualTo(List.of("Put endpoint detection and response on every device and server"));
  }
}
