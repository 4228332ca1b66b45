package io.plimsoll.engine.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.AssessmentResult;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.decision.Verdict;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.FactorState;
import io.plimsoll.engine.score.Grade;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.engine.score.TestSnapshots;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static final Cover COVER =
      Cover.standard(
          new FxRate(
              CurrencyCode.USD,
              CurrencyCode.USD,
              BigDecimal.ONE,
              LocalDate.of(2026, 1, 1),
              "same"));
  private static final Underwriter CHAMPION = Underwriter.of(TestModels.MODEL);

  @TempDir static Path directory;
  private static Underwriter challenger;

  @BeforeAll
  static void load() {
    challenger = Underwriter.of(TestModels.loadChallenger(directory, "plimsoll-sme-1.1.0"));
  }

  /** Firms that do not harden their systems, which the challenger weighs more, and one unknown. */
  private static List<Snapshot> book() {
    return List.of(
        TestSnapshots.nothingKnown().build(),
        hardened("yes").build(),
        hardened("no").build(),
        hardened("no").revenueUsd(900_000_000).build());
  }

  private static TestSnapshots hardened(String answer) {
    return TestSnapshots.referenceFirm()
        .ssic("46411")
        .answer("configuration.hardened_baseline", answer);
  }

  private static Judged judged(Underwriter model, Snapshot snapshot) {
    AssessmentResult result = model.assess(snapshot, COVER);
    return new Judged(result.assessment(), result.decision());
  }

  private static Comparison compare(Underwriter one, Underwriter other) {
    Comparison.Builder builder = new Comparison.Builder();
    int subject = 0;
    for (Snapshot snapshot : book()) {
      builder.add("firm-" + subject++, judged(one, snapshot), judged(other, snapshot));
    }
    return builder.build();
  }

  @Test
  void buildWhenBothModelsAreTheSameThenNothingMoves() {
    Comparison same = compare(CHAMPION, CHAMPION);

    assertThat(same.compared()).isEqualTo(4);
    assertThat(same.shift().least()).isZero();
    assertThat(same.shift().most()).isZero();
    assertThat(same.stability().index()).isZero();
    assertThat(same.grades().same()).isEqualTo(4);
    assertThat(same.decisions().flipped()).isZero();
    assertThat(same.flips()).isEmpty();
    assertThat(same.challengerClaims()).isEqualTo(same.championClaims());
  }

  @Test
  void buildWhenAWeightIsGreaterThenShiftsAreThoseOfEachFirm() {
    Comparison comparison = compare(CHAMPION, challenger);

    List<Integer> shifts =
        book().stream()
            .map(snapshot ->
                challenger.score(snapshot).displayed() - CHAMPION.score(snapshot).displayed())
            .sorted()
            .toList();
    assertThat(comparison.shift().least()).isEqualTo(shifts.getFirst()).isNegative();
    assertThat(comparison.shift().most()).isEqualTo(shifts.getLast()).isPositive();
    assertThat(comparison.shift().mean())
        .isEqualTo(shifts.stream().mapToInt(i -> i).average().orElseThrow(), within(1e-12));
    assertThat(comparison.championClaims())
        .isEqualTo(
            book().stream().mapToDouble(s -> CHAMPION.score(s).risk().annualFrequency()).sum(),
            within(1e-12));
  }

  @Test
  void gradesWhenCountedThenEveryFirmIsInItsCell() {
    Comparison comparison = compare(CHAMPION, challenger);

    assertThat(comparison.grades().cells()).hasSize(36);
    assertThat(comparison.grades().cells().stream().mapToLong(GradeMigration.Cell::count).sum())
        .isEqualTo(4);
    for (Snapshot snapshot : book()) {
      Grade from = CHAMPION.score(snapshot).grade();
      Grade to = challenger.score(snapshot).grade();
      assertThat(comparison.grades().cells())
          .anyMatch(cell -> cell.from() == from && cell.to() == to && cell.count() > 0);
    }
    assertThat(comparison.grades().same() + comparison.grades().better())
        .isEqualTo(4 - comparison.grades().worse());
  }

  /** Decisions as they are, but the challenger's turned round. */
  @Test
  void flipsWhenDecisionsDifferThenSayWhichRuleAndWhichLine() {
    Snapshot snapshot = hardened("no").build();
    Judged champion = judged(CHAMPION, snapshot);
    Judged other = judged(challenger, snapshot);
    var willing =
        new io.plimsoll.engine.decision.Decision(
            Verdict.ACCEPT, "any", 1, List.of(), List.of("within appetite"));

    Comparison comparison =
        new Comparison.Builder()
            .add("firm", champion, new Judged(other.assessment(), willing))
            .build();

    assertThat(champion.decision().verdict()).isEqualTo(Verdict.REFER);
    assertThat(comparison.decisions().flipped()).isEqualTo(1);
    DecisionFlip flip = comparison.flips().getFirst();
    assertThat(flip.subject()).isEqualTo("firm");
    assertThat(flip.from()).isEqualTo(Verdict.REFER);
    assertThat(flip.to()).isEqualTo(Verdict.ACCEPT);
    assertThat(flip.rulesGone()).contains("not-attested");
    assertThat(flip.rulesNew()).isEmpty();
    assertThat(flip.moved()).isNotEmpty();
    assertThat(flip.moved().getFirst().line()).isEqualTo("hardening_absent");
    assertThat(flip.moved().getFirst().points()).isNegative();
  }

  @Test
  void buildWhenManyFlipThenAThousandAreToldAndAllAreCounted() {
    Snapshot snapshot = hardened("no").build();
    Judged refer = judged(CHAMPION, snapshot);
    Judged accept =
        new Judged(
            refer.assessment(),
            new io.plimsoll.engine.decision.Decision(
                Verdict.ACCEPT, "any", 1, List.of(), List.of("within appetite")));
    Comparison.Builder builder = new Comparison.Builder();
    for (int i = 0; i < 1200; i++) {
      builder.add("firm-" + i, refer, accept);
    }

    Comparison comparison = builder.build();

    assertThat(comparison.decisions().flipped()).isEqualTo(1200);
    assertThat(comparison.flips()).hasSize(1000);
  }

  @Test
  void buildWhenTheBookIsEmptyThenRefused() {
    assertThatThrownBy(() -> new Comparison.Builder().build()).hasMessageContaining("compared");
  }

  @Test
  void comparisonWhenWrittenAndReadThenTheSame() {
    Comparison comparison = compare(CHAMPION, challenger);
    assertThat(RecordCodec.readJson(Comparison.class, RecordCodec.writeJson(comparison)))
        .isEqualTo(comparison);
  }

  @Test
  void driftWhenAControlDisappearsThenItsFactorIsTheLeastStable() {
    Assessment good = CHAMPION.score(hardened("yes").build());
    Assessment bad = CHAMPION.score(hardened("no").build());
    Drift.Builder builder = new Drift.Builder();
    for (int i = 0; i < 50; i++) {
      builder.baseline(good).current(i < 10 ? good : bad);
    }

    Drift drift = builder.build();

    Drift.FactorDrift first = drift.factors().getFirst();
    assertThat(first.factor()).isEqualTo("hardening_absent");
    assertThat(first.states().level()).isEqualTo(Stability.Level.CHANGED);
    assertThat(first.states().bins())
        .containsExactly(new Stability.Bin("good", 50, 10), new Stability.Bin("bad", 0, 40));
    assertThat(drift.factors().getLast().states().index()).isZero();
    assertThat(drift.baseline().count()).isEqualTo(50);
    assertThat(drift.score().level()).isEqualTo(Stability.Level.CHANGED);
    assertThat(RecordCodec.readJson(Drift.class, RecordCodec.writeJson(drift))).isEqualTo(drift);
    assertThat(good.contributions()).anyMatch(line -> line.state() == FactorState.GOOD);
  }

  @Test
  void driftWhenAPeriodIsEmptyThenNamesIt() {
    Assessment any = CHAMPION.score(hardened("yes").build());
    assertThatThrownBy(() -> new Drift.Builder().baseline(any).build())
        .hasMessageContaining("current");
    assertThatThrownBy(() -> new Drift.Builder().current(any).build())
        .hasMessageContaining("baseline");
  }
}
