package io.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.breach.HistoryStatement;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.decision.Decision;
import io.plimsoll.engine.decision.RuleHit;
import io.plimsoll.engine.decision.Verdict;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.improvement.Improvement;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.loss.IndicatedPremium;
import io.plimsoll.engine.loss.WithheldPremium;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.engine.score.TestSnapshots;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnderwriterTest {
  private static final Underwriter UNDERWRITER = Underwriter.of(TestModels.MODEL);
  private static final Cover COVER =
      Cover.standard(
          new FxRate(
              CurrencyCode.USD,
              CurrencyCode.SGD,
              new BigDecimal("1.30"),
              LocalDate.of(2026, 11, 20),
              "a bank"));

  /** All that can be asked or observed is known and good. */
  private static TestSnapshots wellKept() {
    TestSnapshots builder =
        TestSnapshots.nothingKnown()
            .revenueUsd(4_000_000)
            .ssic("46411")
            .recordsHeld("contact_details", 400)
            .noVendors()
            .noOtherIncidents(HistoryStatement.SIGNED_DECLARATION);
    TestModels.VERSION.factors().forEach(factor -> answerWell(factor, builder));
    return builder.attested(0, 0);
  }

  private static void answerWell(Factor factor, TestSnapshots builder) {
    switch (factor.drivenBy()) {
      case Driver.Answers answers ->
          answers.questions().forEach((q, o) -> builder.answer(q, best(o)));
      case Driver.Checks checks -> checks.ids().forEach(id -> builder.finding(id, Outcome.PASS));
      case Driver.Vendors _, Driver.Records _ -> {}
    }
  }

  private static String best(Map<String, Double> options) {
    return options.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static AssessmentResult assess(TestSnapshots snapshot) {
    return UNDERWRITER.assess(snapshot.build(), COVER);
  }

  private static List<String> rules(Decision decision) {
    return decision.hits().stream().map(RuleHit::rule).toList();
  }

  @Test
  void assessWhenAllIsKnownAndGoodThenAcceptedWithAPremium() {
    AssessmentResult result = assess(wellKept());
    assertThat(result.decision().verdict())
        .as("%s", result.decision().hits())
        .isEqualTo(Verdict.ACCEPT);
    assertThat(result.decision().reasons()).singleElement().asString().contains("grade A");
    assertThat(result.assessment().interval().estimate().ratio()).isLessThan(5);
    assertThat(result.loss().premium()).isInstanceOf(IndicatedPremium.class);
    assertThat(result.assessment().coverage()).isGreaterThan(0.95);
  }

  @Test
  void assessWhenNothingIsKnownThenReferredWithoutAPremium() {
    AssessmentResult result = assess(TestSnapshots.nothingKnown());
    assertThat(result.decision().verdict()).isEqualTo(Verdict.REFER);
    assertThat(rules(result.decision()))
        .contains("band-too-wide", "little-known", "not-attested", "revenue-not-known");
    assertThat(result.loss().premium()).isInstanceOf(WithheldPremium.class);
  }

  @Test
  void assessWhenKnownExploitedVulnerabilityIsSeenThenReferredAndNamed() {
    AssessmentResult result =
        assess(wellKept().finding("network.no-known-exploited-vulnerability", Outcome.FAIL));
    assertThat(result.decision().verdict()).isEqualTo(Verdict.REFER);
    assertThat(result.decision().hits())
        .anySatisfy(hit -> {
          assertThat(hit.rule()).isEqualTo("referral-factor");
          assertThat(hit.trigger().factors()).containsExactly("known_exploited_vulnerability");
        });
  }

  @Test
  void assessWhenIncidentsPileUpThenDeclinedAndDeclineComesFirst() {
    TestSnapshots snapshot = wellKept();
    for (int month = 1; month <= 4; month++) {
      snapshot.incident(LocalDate.of(2026, month, 1));
    }
    Decision decision = assess(snapshot).decision();
    assertThat(decision.verdict()).isEqualTo(Verdict.DECLINE);
    assertThat(decision.hits().getFirst().rule()).isEqualTo("many-incidents");
    assertThat(rules(decision)).contains("incidents");
  }

  @Test
  void assessWhenReadBackFromItsBytesThenSameHashes() {
    Snapshot snapshot = wellKept().build();
    AssessmentResult first = UNDERWRITER.assess(snapshot, COVER);
    Snapshot again = RecordCodec.readJson(Snapshot.class, RecordCodec.writeJson(snapshot));
    AssessmentResult second = Underwriter.of(TestModels.MODEL).assess(again, COVER);
    assertThat(second.assessmentHash()).isEqualTo(first.assessmentHash());
    assertThat(second.snapshotHash()).isEqualTo(first.snapshotHash());
    AssessmentResult stored =
        RecordCodec.readJson(AssessmentResult.class, RecordCodec.writeJson(first));
    assertThat(RecordCodec.writeJson(stored)).isEqualTo(RecordCodec.writeJson(first));
  }

  @Test
  void improvementsWhenSomethingIsBadThenPuttingItRightGivesThePromisedScore() {
    Snapshot open = firmWithRemoteDesktop(Outcome.FAIL);
    List<Improvement> improvements = UNDERWRITER.improvements(open, COVER);
    Improvement closing =
        improvements.stream()
            .filter(improvement -> improvement.factor().equals("rdp_exposed"))
            .findFirst()
            .orElseThrow();
    double closed = UNDERWRITER.score(firmWithRemoteDesktop(Outcome.PASS)).score();
    assertThat(closing.points()).isEqualTo(closed - UNDERWRITER.score(open).score(), within(1e-9));
    assertThat(closing.expectedLossSaved().amount()).isPositive();
    assertThat(improvements).isSortedAccordingTo((a, b) -> Double.compare(b.points(), a.points()));
  }

  private static Snapshot firmWithRemoteDesktop(Outcome outcome) {
    return TestSnapshots.referenceFirm().finding("network.rdp-not-exposed", outcome).build();
  }
}
