package io.plimsoll.engine.questionnaire.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.questionnaire.RecordBand;
import io.plimsoll.engine.questionnaire.readiness.Notifiability.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotifiabilityTest {
  private static final NotificationRules RULES = QuestionnaireLoader.notificationRules();

  private static Notifiability estimate(
      @Nullable Set<String> categories,
      @Nullable Set<String> identifiers,
      @Nullable RecordBand people) {
    return Notifiability.of(
        RULES,
        new Holding(
            Holding.Place.ALL_RECORDS,
            null,
            categories,
            identifiers,
            people == null ? null : People.of(people)));
  }

  @Test
  void estimateWhenFiveHundredPeopleThenNotifiableByScaleWhateverTheData() {
    Notifiability estimate =
        estimate(Set.of("contact_details"), Set.of("full_name"), RecordBand.FROM_500);
    assertThat(estimate.verdict()).isEqualTo(Verdict.YES);
    assertThat(estimate.scale()).isEqualTo(Verdict.YES);
    assertThat(estimate.harm()).isEqualTo(Verdict.NO);
    assertThat(estimate.notifyWithinDays()).isEqualTo(3);
    assertThat(estimate.reasons()).anyMatch(reason -> reason.contains("500"));
  }

  @Test
  void estimateWhenFewPeopleAndHarmlessDataThenNot() {
    assertThat(
            estimate(Set.of("contact_details"), Set.of("full_name"), RecordBand.UNDER_500)
                .verdict())
        .isEqualTo(Verdict.NO);
  }

  @Test
  void estimateWhenFewPeopleButMoneyBesideNamesThenNotifiableByHarm() {
    Notifiability estimate =
        estimate(Set.of("financial_accounts"), Set.of("full_name"), RecordBand.UNDER_500);
    assertThat(estimate.verdict()).isEqualTo(Verdict.YES);
    assertThat(estimate.scale()).isEqualTo(Verdict.NO);
  }

  @Test
  void estimateWhenTheLawWasNotReadThenOnlyLikely() {
    Notifiability estimate =
        estimate(Set.of("health"), Set.of("identity_number"), RecordBand.UNDER_500);
    assertThat(estimate.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(estimate.reasons()).anyMatch(reason -> reason.contains("likely"));
  }

  @Test
  void estimateWhenAccountsComeWithTheirPasswordsThenNotifiable() {
    assertThat(
            estimate(Set.of("credentials"), Set.of("account_identifier"), RecordBand.UNDER_500)
                .verdict())
        .isEqualTo(Verdict.YES);
    assertThat(
            estimate(Set.of("credentials"), Set.of("coded_only"), RecordBand.UNDER_500).verdict())
        .isEqualTo(Verdict.NO);
  }

  @Test
  void estimateWhenNothingIsKnownThenNotKnown() {
    assertThat(estimate(null, null, null).verdict()).isEqualTo(Verdict.NOT_KNOWN);
    assertThat(estimate(Set.of("health"), null, RecordBand.UNDER_500).verdict())
        .isEqualTo(Verdict.NOT_KNOWN);
    assertThat(estimate(null, null, RecordBand.OVER_1M).verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void estimateWhenNobodyIsOnRecordThenNot() {
    assertThat(
            estimate(Set.of("financial_accounts"), Set.of("full_name"), RecordBand.NONE).verdict())
        .isEqualTo(Verdict.NO);
  }

  @Test
  void notifyByWhenDecidedThenThreeCalendarDaysFromTheDayAfter() {
    assertThat(RULES.notifyBy(LocalDate.of(2026, 12, 30))).isEqualTo(LocalDate.of(2027, 1, 2));
  }

  @Test
  void holdingsWhenContactCentreReachesAPartThenItsOwnEstimateAndShare() {
    Holdings holdings =
        Holdings.of(
            ReadinessTest.answers(
                Map.of(
                    "data.categories",
                    List.of("contact_details", "health"),
                    "data.identifiers",
                    List.of("full_name"),
                    "data.people_count",
                    "5k_to_50k",
                    "third_party.contact_centre",
                    "yes",
                    "third_party.contact_centre_records",
                    "under_500",
                    "third_party.contact_centre_fields",
                    List.of("contact_details"))));
    assertThat(holdings.estimate(RULES))
        .extracting(Notifiability::place, Notifiability::verdict)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(Holding.Place.ALL_RECORDS, Verdict.YES),
            org.assertj.core.api.Assertions.tuple(Holding.Place.CONTACT_CENTRE, Verdict.NO));
    Holdings.Share share = holdings.contactCentreShare().orElseThrow();
    assertThat(share.least()).isEqualTo(1.0 / 49_999, within(1e-12));
    assertThat(share.most()).isEqualTo(499.0 / 5_000, within(1e-12));
  }

  @Test
  void holdingsWhenNoDataIsHeldThenNotNotifiable() {
    Holdings none = Holdings.of(ReadinessTest.answers(Map.of("data.categories", List.of("none"))));
    assertThat(none.estimate(RULES)).extracting(Notifiability::verdict).containsExactly(Verdict.NO);
  }

  @Test
  void holdingsWhenNothingIsAnsweredThenNotKnown() {
    Holdings open = Holdings.of(ReadinessTest.answers(Map.of()));
    assertThat(open.contactCentre()).isNull();
    assertThat(open.contactCentreShare()).isEmpty();
    assertThat(open.estimate(RULES))
        .extracting(Notifiability::verdict)
        .containsExactly(Verdict.NOT_KNOWN);
  }

  @Test
  void holdingsWhenKindsOfDataAreNotKnownThenFewPeopleAreNotEnoughForNo() {
    Holdings few =
        Holdings.of(
            ReadinessTest.answers(
                Map.of("data.categories", List.of("not_known"), "data.people_count", "under_500")));
    assertThat(few.estimate(RULES))
        .extracting(Notifiability::scale, Notifiability::harm, Notifiability::verdict)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                Verdict.NO, Verdict.NOT_KNOWN, Verdict.NOT_KNOWN));
  }

  @Test
  void bandWhenCountedThenFiveHundredIsTheLine() {
    assertThat(RecordBand.ofCount(0)).isEqualTo(RecordBand.NONE);
    assertThat(RecordBand.ofCount(499)).isEqualTo(RecordBand.UNDER_500);
    assertThat(RecordBand.ofCount(500)).isEqualTo(RecordBand.FROM_500);
    assertThat(RecordBand.ofCount(Long.MAX_VALUE)).isEqualTo(RecordBand.OVER_1M);
  }
}
