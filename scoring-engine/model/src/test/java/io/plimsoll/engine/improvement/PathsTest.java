package io.plimsoll.engine.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.breach.HistoryStatement;
import io.plimsoll.engine.decision.Verdict;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.loader.Evidence;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Grade;
import io.plimsoll.engine.score.TestSnapshots;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathsTest {
  private static final String RDP = "network.rdp-not-exposed";

  /** Everything known and good, signed. */
  private static TestSnapshots wellKept() {
    TestSnapshots firm =
        TestSnapshots.referenceFirm()
            .ssic("46411")
            .recordsHeld("contact_details", 400)
            .noVendors()
            .noOtherIncidents(HistoryStatement.SIGNED_DECLARATION);
    TestModels.VERSION.factors().forEach(factor -> answerWell(factor, firm));
    return firm.attested(0, 0);
  }

  private static void answerWell(Factor factor, TestSnapshots firm) {
    switch (factor.drivenBy()) {
      case Driver.Answers answers ->
          answers.questions().forEach((question, options) -> firm.answer(question, best(options)));
      case Driver.Checks checks -> checks.ids().forEach(id -> firm.finding(id, Outcome.PASS));
      case Driver.Vendors _, Driver.Records _ -> {}
    }
  }

  private static String best(Map<String, Double> options) {
    return options.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static Path path(TestSnapshots snapshot, Target target) {
    return TestRemedies.path(snapshot.build(), target, Set.of());
  }

  @Test
  void cheapestWhenTheTargetIsMetThenNothingIsToBeDone() {
    Path path = path(wellKept(), new Target.Accepted());

    assertThat(path.state()).isEqualTo(Path.State.MET);
    assertThat(path.steps()).isEmpty();
    assertThat(path.total().amount()).isZero();
    assertThat(path.after()).isEqualTo(path.before());
  }

  @Test
  void cheapestWhenAContradictionStandsAgainstAcceptanceThenClosingItIsThePath() {
    Path path = path(wellKept().finding(RDP, Outcome.FAIL), new Target.Accepted());

    assertThat(path.before().verdict()).isEqualTo(Verdict.REFER);
    assertThat(path.state()).isEqualTo(Path.State.REACHABLE);
    assertThat(path.exact()).isTrue();
    assertThat(path.steps())
        .singleElement()
        .satisfies(step -> {
          assertThat(step.remedy().factor()).isEqualTo("rdp_exposed");
          assertThat(step.remedy().how()).contains("Close the port at the firewall today.");
          assertThat(step.points()).isPositive();
          assertThat(step.expectedLossSaved().amount()).isPositive();
          assertThat(step.premiumSaved()).isNotNull();
        });
    assertThat(path.after().verdict()).isEqualTo(Verdict.ACCEPT);
    assertThat(path.atLeast()).isEqualTo(path.total());
  }

  @Test
  void cheapestWhenNoRemedyCanHelpThenUnreachableAndSaysWhatRemains() {
    TestSnapshots unsigned = TestSnapshots.referenceFirm().finding(RDP, Outcome.FAIL);

    Path path = path(unsigned, new Target.Accepted());

    assertThat(path.state()).isEqualTo(Path.State.UNREACHABLE);
    assertThat(path.steps()).isEmpty();
    assertThat(path.atLeast()).isNull();
    assertThat(path.obstacles()).contains("Nobody has signed the answers.");
    assertThat(path.after().score()).isGreaterThan(path.before().score());
  }

  @Test
  void cheapestWhenTheScoreIsOutOfReachThenTellsTheBestThereIs() {
    Path path = path(TestSnapshots.referenceFirm(), new Target.ScoreAtLeast(1000));

    assertThat(path.state()).isEqualTo(Path.State.UNREACHABLE);
    assertThat(path.obstacles())
        .singleElement()
        .asString()
        .contains(Integer.toString(path.after().displayed()));
  }

  @Test
  void cheapestWhenAGradeIsAskedForThenTheGradeIsReached() {
    Path path = path(TestSnapshots.referenceFirm(), new Target.GradeAtLeast(Grade.B));

    assertThat(path.state()).isEqualTo(Path.State.REACHABLE);
    assertThat(path.after().grade().compareTo(Grade.B)).isLessThanOrEqualTo(0);
    assertThat(path.openRemedies()).isGreaterThan(Paths.EXACT);
    assertThat(atLeast(path).amount()).isLessThanOrEqualTo(path.total().amount());
  }

  private static Money atLeast(Path path) {
    return Objects.requireNonNull(path.atLeast());
  }

  @Test
  void cheapestWhenARemedyIsRuledOutThenAnotherWayIsFound() {
    Target target = new Target.ScoreAtLeast(520);
    Path free = path(TestSnapshots.referenceFirm(), target);
    String first = free.steps().getFirst().remedy().factor();

    Path bound = TestRemedies.path(TestSnapshots.referenceFirm().build(), target, Set.of(first));

    assertThat(bound.steps()).noneMatch(step -> step.remedy().factor().equals(first));
    assertThat(bound.state()).isEqualTo(Path.State.REACHABLE);
  }

  @Test
  void cheapestWhenAskedTwiceThenSameBytes() {
    Target target = new Target.ScoreAtLeast(560);
    TestSnapshots firm = TestSnapshots.referenceFirm().finding(RDP, Outcome.FAIL);

    assertThat(RecordCodec.writeJson(path(firm, target)))
        .isEqualTo(RecordCodec.writeJson(path(firm, target)));
  }

  @Test
  void cheapestWhenThereIsMuchToChooseFromThenTheSearchEndsAndTheBoundHolds() {
    for (long seed = 1; seed <= 5; seed++) {
      var snapshot = Evidence.random(TestModels.VERSION, seed).snapshot();
      int today = TestModels.SCORECARD.assess(snapshot).displayed();

      Path path = TestRemedies.path(snapshot, new Target.ScoreAtLeast(today + 60), Set.of());

      assertThat(path.openRemedies()).isGreaterThan(Paths.EXACT);
      assertThat(path.state()).isEqualTo(Path.State.REACHABLE);
      assertThat(path.after().displayed()).isGreaterThanOrEqualTo(today + 60);
      assertThat(atLeast(path).amount()).isBetween(1L, path.total().amount());
      assertThat(path.exact()).isEqualTo(atLeast(path).equals(path.total()));
    }
  }
}
