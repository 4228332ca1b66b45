package io.plimsoll.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.loader.ModelLoader;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.ModelVersion;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreBenchmarkTest {
  private static final Book BOOK = new Book(7, 50);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private boolean run(PointsTable table) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new ScoreBenchmark(BOOK, out).run(table, Duration.ofMillis(500).toNanos());
  }

  private String output() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void runWhenAllAgreeThenPrintsEveryRow() {
    assertThat(run(BOOK.table)).isTrue();
    assertThat(output())
        .contains("Agreed: totals and order of reasons of 50 applicants")
        .contains("JPMML card with reason codes", "1.00x")
        .contains(
            "JPMML card, total only",
            "Plimsoll, bare card",
            "Plimsoll, explained",
            "Plimsoll, bare score")
        .contains("from snapshot", "document of the score", "with loss and hashes")
        .contains("array loop, total only")
        .contains(BOOK.table.size() + " factors");
  }

  @Test
  void runWhenAWeightDiffersThenFailsBeforeTiming() {
    assertThat(run(new PointsTable(withFirstWeightChanged()))).isFalse();
    assertThat(output()).contains("do not agree").doesNotContain("median");
  }

  private static ModelVersion withFirstWeightChanged() {
    ModelVersion version = ModelLoader.load(Book.MODEL).version();
    List<Factor> factors = new ArrayList<>(version.factors());
    factors.set(0, withPrior(factors.getFirst(), factors.getFirst().prior() / 2));
    return new ModelVersion(
        version.id(),
        version.title(),
        version.effectiveFrom(),
        version.effectiveUntil(),
        version.frequencyBasis(),
        version.statement(),
        version.parameters(),
        factors);
  }

  private static Factor withPrior(Factor factor, double prior) {
    return new Factor(
        factor.id(),
        factor.name(),
        factor.group(),
        factor.weights(),
        factor.severity(),
        prior,
        factor.halfLifeDays(),
        factor.cluster(),
        factor.capGroup(),
        factor.bonus(),
        factor.referral(),
        factor.basis(),
        factor.source(),
        factor.remedy(),
        factor.drivenBy());
  }

  @Test
  void rankWhenFewAreAskedForThenNamesTheGreatestLosses() {
    int[] states = BOOK.states.getFirst();
    int[] three = new int[3];
    int[] all = new int[BOOK.table.size()];
    BOOK.table.rank(states, three);
    BOOK.table.rank(states, all);
    assertThat(three).containsExactly(all[0], all[1], all[2]);
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void nextWhenTheSeedIsTheSameThenTheApplicantsAreTheSame() {
    assertThat(new RandomApplicants(3).next(2)).isEqualTo(new RandomApplicants(3).next(2));
    assertThat(new RandomApplicants(3).next(1)).isNotEqualTo(new RandomApplicants(4).next(1));
  }

  @Test
  void secondsWhenTheOptionIsWrongThenZero() {
    assertThat(ScoreBenchmark.seconds("--seconds", "20")).isEqualTo(20);
    assertThat(ScoreBenchmark.seconds("--seconds", "twenty")).isZero();
    assertThat(ScoreBenchmark.seconds("--seconds", "-1")).isZero();
    assertThat(ScoreBenchmark.seconds("--minutes", "1")).isZero();
    assertThat(ScoreBenchmark.seconds("--seconds")).isZero();
    assertThat(ScoreBenchmark.seconds()).isPositive();
  }
}
