package io.plimsoll.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.loader.Evidence;
import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.engine.score.Peril;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.engine.score.TestSnapshots;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AttributionProperties {
  private static final double EXACT = 1e-9;
  private static final Scorecard MODEL = TestModels.SCORECARD;
  private static final Scorecard HEAVIER = Scorecard.of(heavier(TestModels.VERSION));

  /** The same version with every weight a tenth heavier. */
  private static ModelVersion heavier(ModelVersion version) {
    return new ModelVersion(
        "plimsoll-heavier-1.0.1",
        version.title(),
        version.effectiveFrom(),
        version.effectiveUntil(),
        version.frequencyBasis(),
        version.statement(),
        version.parameters(),
        version.factors().stream().map(AttributionProperties::heavier).toList());
  }

  private static Factor heavier(Factor factor) {
    Map<Peril, Double> weights = new TreeMap<>();
    factor.weights().forEach((peril, weight) -> weights.put(peril, 1.1 * weight));
    return new Factor(
        factor.id(),
        factor.name(),
        factor.group(),
        weights,
        factor.severity(),
        factor.prior(),
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

  private static Snapshot random(long seed) {
    return Evidence.random(TestModels.VERSION, seed).snapshot();
  }

  private static Snapshot later(Snapshot snapshot, int days) {
    return new Snapshot(
        snapshot.asOf().plus(Duration.ofDays(days)),
        snapshot.applicant(),
        snapshot.vendors(),
        snapshot.form(),
        snapshot.findings(),
        snapshot.history());
  }

  private static double part(Attribution attribution, Cause cause) {
    return attribution.causes().get(cause.ordinal()).points();
  }

  @Property(tries = 100)
  void betweenWhenAnythingDiffersThenPartsAddUpInEveryDirection(
      @ForAll long one, @ForAll long other, @ForAll @IntRange(max = 900) int days) {
    Attribution attribution =
        Attributor.between(MODEL, random(one), HEAVIER, later(random(other), days));

    double difference = attribution.after().score() - attribution.before().score();
    int displayed = attribution.after().displayed() - attribution.before().displayed();
    assertThat(attribution.before().score()).isEqualTo(MODEL.assess(random(one)).score());
    assertThat(attribution.after().score())
        .isEqualTo(HEAVIER.assess(later(random(other), days)).score());
    assertThat(attribution.causes().stream().mapToDouble(CausePart::points).sum())
        .isEqualTo(difference, within(EXACT));
    assertThat(attribution.causes().stream().mapToInt(CausePart::displayedPoints).sum())
        .isEqualTo(displayed);
    for (LineAttribution line : attribution.lines()) {
      assertThat(line.points().values().stream().mapToDouble(Double::doubleValue).sum())
          .as(line.line().id())
          .isEqualTo(line.line().points(), within(EXACT));
    }
    for (Cause cause : Cause.values()) {
      assertThat(attribution.lines().stream().mapToDouble(line -> line.points().get(cause)).sum())
          .as(cause.name())
          .isEqualTo(part(attribution, cause), within(1e-8));
    }
  }

  @Property(tries = 50)
  void betweenWhenTurnedRoundThenEveryPartChangesItsSign(
      @ForAll long one, @ForAll long other, @ForAll @IntRange(min = 1, max = 900) int days) {
    Snapshot before = random(one);
    Snapshot after = later(random(other), days);

    Attribution there = Attributor.between(MODEL, before, HEAVIER, after);
    Attribution back = Attributor.between(HEAVIER, after, MODEL, before);

    for (Cause cause : Cause.values()) {
      assertThat(part(back, cause)).isEqualTo(-part(there, cause), within(EXACT));
    }
  }

  @Property(tries = 50)
  void betweenWhenOnlyTimePassesThenAllIsTime(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 900) int days) {
    Snapshot before = random(seed);

    Attribution attribution = Attributor.between(MODEL, before, MODEL, later(before, days));

    assertThat(part(attribution, Cause.DATA)).isZero();
    assertThat(part(attribution, Cause.ANSWERS)).isZero();
    assertThat(part(attribution, Cause.MODEL)).isZero();
    assertThat(attribution.evidence()).isEmpty();
  }

  @Property(tries = 50)
  void betweenWhenOnlyTheModelChangesThenAllIsTheModel(@ForAll long seed) {
    Attribution attribution = Attributor.between(MODEL, random(seed), HEAVIER, random(seed));

    assertThat(part(attribution, Cause.MODEL))
        .isEqualTo(attribution.after().score() - attribution.before().score(), within(EXACT));
    assertThat(part(attribution, Cause.DATA)).isZero();
    assertThat(part(attribution, Cause.ANSWERS)).isZero();
    assertThat(part(attribution, Cause.TIME)).isZero();
  }

  @Example
  void betweenWhenAnIncidentHappensInBetweenThenItIsDataAndNotTime() {
    Snapshot before = TestSnapshots.referenceFirm().build();
    Snapshot after =
        later(TestSnapshots.referenceFirm().incident(LocalDate.of(2027, 2, 20)).build(), 90);

    Attribution attribution = Attributor.between(MODEL, before, MODEL, after);

    assertThat(part(attribution, Cause.DATA)).isLessThan(-50);
    assertThat(Math.abs(part(attribution, Cause.TIME))).isLessThan(1);
    assertThat(attribution.evidence())
        .containsExactly(
            new EvidenceDifference(Cause.DATA, "incident of 2027-02-20", null, "ransomware"));
  }

  @Example
  void betweenWhenAFindingIsClosedAndAnAnswerGivenThenEachHasItsPart() {
    String rdp = "network.rdp-not-exposed";
    Snapshot before =
        TestSnapshots.referenceFirm()
            .finding(rdp, "a.example", Outcome.FAIL, Confidence.HIGH, 0)
            .build();
    Snapshot after =
        TestSnapshots.referenceFirm()
            .finding(rdp, "a.example", Outcome.PASS, Confidence.HIGH, 0)
            .answer("malware.edr", "none")
            .build();

    Attribution attribution = Attributor.between(MODEL, before, MODEL, after);

    assertThat(part(attribution, Cause.DATA)).isGreaterThan(10);
    assertThat(part(attribution, Cause.ANSWERS)).isLessThan(-5);
    assertThat(attribution.evidence())
        .containsExactly(
            new EvidenceDifference(Cause.ANSWERS, "malware.edr", null, "none"),
            new EvidenceDifference(Cause.DATA, rdp + " at a.example", "fail", "pass"));
  }

  @Example
  void partsWhenTwoCausesOnlyActTogetherThenTheyShareAlike() {
    double[] bothNeeded = {0, 0, 0, 12};
    double[] additive = {1, 4, 6, 9};

    assertThat(Shapley.parts(2, bothNeeded)).containsExactly(6, 6);
    assertThat(Shapley.parts(2, additive)).containsExactly(3, 5);
    assertThat(Shapley.parts(3, new double[] {0, 0, 0, 0, 0, 0, 0, 6}))
        .containsExactly(new double[] {2, 2, 2}, within(1e-12));
  }

  @Example
  void betweenWhenNothingDiffersThenNothingIsTold() {
    Snapshot snapshot = TestSnapshots.referenceFirm().build();

    Attribution attribution = Attributor.between(MODEL, snapshot, MODEL, snapshot);

    assertThat(attribution.causes()).allSatisfy(part -> assertThat(part.points()).isZero());
    assertThat(attribution.evidence()).isEqualTo(List.of());
  }
}
