package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.breach.HistoryStatement;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.questionnaire.Standing;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.FactorState;
import io.plimsoll.engine.score.Grade;
import io.plimsoll.engine.score.Group;
import io.plimsoll.engine.score.Peril;
import io.plimsoll.engine.score.PerilScore;
import io.plimsoll.engine.score.TestSnapshots;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The numbers of the released model, each expected one worked out here from the formula. */
class ScorecardTest {
  private static final double POINTS = 100 / StrictMath.log(2);

  private static Assessment assess(TestSnapshots snapshot) {
    return TestModels.SCORECARD.assess(snapshot.build());
  }

  private static Contribution line(TestSnapshots snapshot, String id) {
    return assess(snapshot).contribution(id).orElseThrow();
  }

  private static double unknown(double prior, double weight) {
    return StrictMath.log(prior * StrictMath.exp(weight) + 1 - prior);
  }

  @Test
  void assessWhenNothingIsKnownThenReferenceScoreAndRates() {
    Assessment assessment = assess(TestSnapshots.nothingKnown());
    assertThat(assessment.score()).isEqualTo(500, within(1e-9));
    assertThat(assessment.grade()).isEqualTo(Grade.C);
    assertThat(assessment.confidence()).isEqualTo(Confidence.LOW);
    assertThat(assessment.risk().annualFrequency()).isEqualTo(.0153, within(1e-12));
    assertThat(assessment.contributions()).allSatisfy(line -> assertThat(line.points()).isZero());
    double expectedLoss =
        assessment.risk().perils().stream()
            .mapToDouble(rate -> rate.annualFrequency() * rate.meanSeverityUsd())
            .sum();
    assertThat(expectedLoss).as("gross EAL of the golden SME case").isEqualTo(1977.5, within(1e-6));
  }

  @Test
  void assessWhenOneFactorIsBadThenPointsAreWeightLessCohort() {
    TestSnapshots bad =
        TestSnapshots.referenceFirm().finding("network.rdp-not-exposed", Outcome.FAIL);
    double expected = -POINTS * (0.64 - unknown(0.03, 0.64));
    Contribution line = line(bad, "rdp_exposed");
    assertThat(line.perilPoints().get(Peril.RANSOMWARE)).isEqualTo(expected, within(1e-9));
    assertThat(line.perilPoints().get(Peril.PRIVACY_LIABILITY)).isZero();
    assertThat(line.points())
        .isEqualTo(expected * TestModels.SCORECARD.share(Peril.RANSOMWARE), within(1e-9));
    assertThat(line.state()).isEqualTo(FactorState.BAD);
  }

  @Test
  void assessWhenOneFactorIsBadThenRateIsMultiplied() {
    Assessment good =
        assess(TestSnapshots.referenceFirm().finding("network.rdp-not-exposed", Outcome.PASS));
    Assessment bad =
        assess(TestSnapshots.referenceFirm().finding("network.rdp-not-exposed", Outcome.FAIL));
    assertThat(rate(bad) / rate(good)).isEqualTo(StrictMath.exp(0.64), within(1e-9));
  }

  private static double rate(Assessment assessment) {
    return assessment.perils().stream()
        .filter(score -> score.peril() == Peril.RANSOMWARE)
        .mapToDouble(PerilScore::annualFrequency)
        .sum();
  }

  @Test
  void assessWhenFindingIsOneHalfLifeOldThenHalfwayToUnknown() {
    TestSnapshots stale =
        TestSnapshots.referenceFirm()
            .finding("network.rdp-not-exposed", "a", Outcome.FAIL, Confidence.HIGH, 14);
    double expected = -POINTS * 0.5 * (0.64 - unknown(0.03, 0.64));
    assertThat(line(stale, "rdp_exposed").perilPoints().get(Peril.RANSOMWARE))
        .isEqualTo(expected, within(1e-9));
  }

  @Test
  void assessWhenTargetStaysSilentThenKnownFindingIsCarriedForward() {
    TestSnapshots known =
        TestSnapshots.referenceFirm()
            .finding("network.rdp-not-exposed", "a", Outcome.PASS, Confidence.HIGH, 3);
    double before = assess(known).score();
    known.finding("network.rdp-not-exposed", "a", Outcome.UNKNOWN, Confidence.LOW, 0);
    assertThat(assess(known).score()).isEqualTo(before);
  }

  @Test
  void assessWhenYesIsUnverifiedThenRateIsMixedByTrust() {
    TestSnapshots yes =
        TestSnapshots.referenceFirm()
            .answer("configuration.hardened_baseline", "yes")
            .attested(3, 1);
    double trust = (9 + 3) / (10.0 + 3 + 1);
    double believed = StrictMath.log(trust + (1 - trust) * StrictMath.exp(0.69));
    assertThat(assess(yes).trust()).isEqualTo(trust, within(1e-12));
    assertThat(line(yes, "hardening_absent").perilPoints().get(Peril.RANSOMWARE))
        .isEqualTo(-POINTS * (believed - unknown(0.45, 0.69)), within(1e-9));
  }

  @Test
  void assessWhenOneOfThreeAnswersIsOpenThenOnlyThatPartIsUnknown() {
    TestSnapshots two =
        TestSnapshots.referenceFirm()
            .answer("access.mfa_critical_data", "no")
            .answer("access.mfa_remote_access", "yes");
    Contribution line = line(two, "mfa_not_everywhere");
    assertThat(line.perilPoints().get(Peril.RANSOMWARE))
        .as("one place without MFA is enough")
        .isEqualTo(-POINTS * (0.34 - unknown(0.45, 0.34)), within(1e-9));
    assertThat(line.known()).isEqualTo(2 / 3.0, within(1e-12));
  }

  @Test
  void assessWhenQuestionIsSetAsideThenFactorEarnsNothing() {
    TestSnapshots aside =
        TestSnapshots.referenceFirm()
            .standing("payments.verify_changes", Standing.INAPPLICABLE)
            .standing("payments.verify_requests", Standing.NOT_APPLICABLE);
    Contribution line = line(aside, "no_payment_verification");
    assertThat(line.state()).isEqualTo(FactorState.NOT_APPLICABLE);
    assertThat(line.points()).isZero();
  }

  @Test
  void assessWhenAnswerIsNotKnownThenSameAsOpen() {
    TestSnapshots notKnown =
        TestSnapshots.referenceFirm().standing("malware.edr", Standing.NOT_KNOWN);
    assertThat(line(notKnown, "edr_absent").points()).isZero();
    assertThat(line(notKnown, "edr_absent").state()).isEqualTo(FactorState.UNKNOWN);
  }

  @Test
  void assessWhenTwoEdgeDevicesAreSeenThenOnlyTheWorseCounts() {
    TestSnapshots both =
        TestSnapshots.referenceFirm()
            .finding("network.ssl-vpn-not-exposed", Outcome.FAIL)
            .finding("network.cisco-asa-not-exposed", Outcome.PASS)
            .finding("network.fortinet-not-exposed", Outcome.FAIL);
    assertThat(line(both, "fortinet_exposed").points()).isZero();
    assertThat(line(both, "fortinet_exposed").coveredBy()).isEqualTo("ssl_vpn_exposed");
    assertThat(line(both, "ssl_vpn_exposed").perilPoints().get(Peril.RANSOMWARE))
        .isEqualTo(-POINTS * (1.20 - unknown(0.05, 1.20)), within(1e-9));
  }

  @Test
  void assessWhenKnownExploitedIsNotCertainThenItIsUnknown() {
    String check = "network.no-known-exploited-vulnerability";
    TestSnapshots unsure =
        TestSnapshots.referenceFirm().finding(check, "a", Outcome.FAIL, Confidence.MEDIUM, 0);
    assertThat(line(unsure, "known_exploited_vulnerability").state())
        .isEqualTo(FactorState.UNKNOWN);
    TestSnapshots old =
        TestSnapshots.referenceFirm().finding(check, "a", Outcome.FAIL, Confidence.HIGH, 900);
    assertThat(line(old, "known_exploited_vulnerability").state())
        .as("holds until a re-check")
        .isEqualTo(FactorState.BAD);
  }

  @Test
  void assessWhenFirmIsSmallThenSizeIsCappedInALineOfItsOwn() {
    Assessment small = assess(TestSnapshots.nothingKnown().revenueUsd(100_000).ssic("55101"));
    double size = 0.30 * StrictMath.log(0.01);
    double sector = 0.5 * StrictMath.log(0.29);
    assertThat(points(small, "size")).isEqualTo(-POINTS * size, within(1e-9));
    assertThat(points(small, "sector")).isEqualTo(-POINTS * sector, within(1e-9));
    assertThat(points(small, "firmographic_cap"))
        .isEqualTo(-POINTS * (-StrictMath.log(2.5) - size - sector), within(1e-9));
    assertThat(small.subScore(Group.INHERENT).score())
        .isEqualTo(500 + POINTS * StrictMath.log(2.5), within(1e-9));
  }

  private static double points(Assessment assessment, String id) {
    return assessment.contribution(id).orElseThrow().points();
  }

  @Test
  void assessWhenIncidentIsDeclaredThenHistoryIsTheGoldenMultiplier() {
    Assessment assessment =
        assess(
            TestSnapshots.nothingKnown()
                .revenueUsd(5_000_000)
                .incident(LocalDate.of(2025, 11, 23))
                .noOtherIncidents(HistoryStatement.SIGNED_DECLARATION));
    assertThat(assessment.experience().multiplier()).isEqualTo(1.7353, within(5e-5));
    assertThat(points(assessment, "history"))
        .isEqualTo(-POINTS * StrictMath.log(assessment.experience().multiplier()), within(1e-9));
    assertThat(assessment.interval().variance().heterogeneity())
        .as("trigamma(0.489 + 2^-0.5), worked out independently")
        .isEqualTo(1.27315621671069, within(1e-9));
  }

  @Test
  void assessWhenBackupsAreBadThenSeverityAndNotTheScoreMoves() {
    TestSnapshots good = TestSnapshots.referenceFirm().answer("backup.offline", "no");
    TestSnapshots bad =
        TestSnapshots.referenceFirm()
            .answer("backup.offline", "no")
            .answer("backup.restore_test", "never");
    assertThat(severity(assess(bad))).isGreaterThanOrEqualTo(severity(assess(good)));
    double cohort = 0.5 * 1.5 + 0.5;
    assertThat(severity(assess(bad)) / 262_000).isEqualTo(1.5 / cohort, within(1e-9));
    assertThat(line(bad, "backups_untested_or_online_only").points()).isZero();
  }

  private static double severity(Assessment assessment) {
    return assessment.risk().perils().stream()
        .filter(rate -> rate.peril() == Peril.RANSOMWARE)
        .findFirst()
        .orElseThrow()
        .meanSeverityUsd();
  }

  @Test
  void assessWhenFirmHasNoVendorsThenThirdPartyIsGood() {
    Assessment none = assess(TestSnapshots.referenceFirm().noVendors());
    Assessment unvetted = assess(TestSnapshots.referenceFirm().vendor(false, null, null));
    assertThat(none.subScore(Group.THIRD_PARTY).score()).isGreaterThan(500);
    assertThat(unvetted.subScore(Group.THIRD_PARTY).score()).isLessThan(500);
  }
}
