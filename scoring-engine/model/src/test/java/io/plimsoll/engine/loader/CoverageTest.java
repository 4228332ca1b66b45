package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Group;
import io.plimsoll.engine.score.Peril;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.TestSnapshots;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How much of what would tell is known, by weight. */
class CoverageTest {
  /** Of the released version: the spread of ln λ that comes with an unknown sector and size. */
  private static final double SECTOR = 0.20;

  private static final double SIZE = 0.40;
  private static final String CHECK = "network.rdp-not-exposed";
  private final Scorecard scorecard = Scorecard.of(TestModels.VERSION);

  private Assessment assess(TestSnapshots snapshot) {
    return scorecard.assess(snapshot.build());
  }

  private double coverage(TestSnapshots snapshot, Group group) {
    return assess(snapshot).subScore(group).coverage();
  }

  private double weight(Predicate<Factor> chosen) {
    double sum = 0;
    for (Factor factor : TestModels.VERSION.factors()) {
      double weight = 0;
      for (Peril peril : Peril.values()) {
        weight += scorecard.share(peril) * factor.weight(peril);
      }
      sum += chosen.test(factor) ? Math.abs(weight) : 0;
    }
    return sum;
  }

  private static boolean isDrivenBy(Factor factor, String check) {
    return factor.drivenBy() instanceof Driver.Checks checks && checks.ids().contains(check);
  }

  @Test
  void assessWhenNothingIsKnownThenNoneIsCovered() {
    Assessment nothing = assess(TestSnapshots.nothingKnown());
    assertThat(nothing.coverage()).isZero();
    for (Group group : Group.values()) {
      assertThat(nothing.subScore(group).coverage()).as("%s", group).isZero();
      assertThat(nothing.subScore(group).confidence()).isEqualTo(Confidence.LOW);
    }
  }

  @Test
  void assessWhenSectorOrSizeIsKnownThenItsPartOfTheInherent() {
    double others = weight(factor -> factor.group() == Group.INHERENT);
    double all = SECTOR + SIZE + others;
    assertThat(coverage(TestSnapshots.nothingKnown().ssic("62011"), Group.INHERENT))
        .isEqualTo(SECTOR / all, within(1e-12));
    assertThat(coverage(TestSnapshots.referenceFirm(), Group.INHERENT))
        .isEqualTo(SIZE / all, within(1e-12));
  }

  @Test
  void assessWhenOneFactorIsSeenThenItsShareOfTheGroupsWeight() {
    double group = weight(factor -> factor.group() == Group.EXPOSURE);
    double one = weight(factor -> isDrivenBy(factor, CHECK));
    TestSnapshots seen = TestSnapshots.nothingKnown().finding(CHECK, Outcome.PASS);
    assertThat(coverage(seen, Group.EXPOSURE)).isEqualTo(one / group, within(1e-12));
    double all = weight(factor -> true) + SECTOR + SIZE;
    assertThat(assess(seen).coverage()).isEqualTo(one / all, within(1e-12));
  }

  @Test
  void assessWhenAFindingIsOneHalfLifeOldThenItCoversHalf() {
    double group = weight(factor -> factor.group() == Group.EXPOSURE);
    double one = weight(factor -> isDrivenBy(factor, CHECK));
    TestSnapshots old =
        TestSnapshots.nothingKnown().finding(CHECK, "a", Outcome.FAIL, Confidence.HIGH, 14);
    assertThat(coverage(old, Group.EXPOSURE)).isEqualTo(one / 2 / group, within(1e-12));
  }

  @Test
  void assessWhenAFactorIsNotAboutTheFirmThenItsWeightIsNotAskedFor() {
    double group = weight(factor -> factor.group() == Group.EXPOSURE);
    double gone = weight(factor -> isDrivenBy(factor, "web.hsts"));
    double one = weight(factor -> isDrivenBy(factor, CHECK));
    TestSnapshots seen =
        TestSnapshots.nothingKnown()
            .finding(CHECK, Outcome.PASS)
            .finding("web.hsts", Outcome.NOT_APPLICABLE);
    assertThat(coverage(seen, Group.EXPOSURE)).isEqualTo(one / (group - gone), within(1e-12));
  }
}
