package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.Ground;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.engine.score.TestSnapshots;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Saying that a finding is wrong marks what rests on it, and moves nothing until it is decided. */
class DisputedEvidenceTest {
  private static final Instant SINCE = Instant.parse("2026-11-20T09:00:00Z");
  private static final String CHECK = "network.rdp-not-exposed";

  private static Assessment assess(Snapshot snapshot) {
    return TestModels.SCORECARD.assess(snapshot);
  }

  private static TestSnapshots exposed() {
    return TestSnapshots.referenceFirm().finding(CHECK, Outcome.FAIL);
  }

  private static Snapshot disputing(Snapshot snapshot, TreeSet<String> checks) {
    List<Finding> findings =
        snapshot.findings().stream()
            .map(each -> checks.contains(each.checkId()) ? each.disputed(SINCE) : each)
            .toList();
    return new Snapshot(
        snapshot.asOf(),
        snapshot.applicant(),
        snapshot.vendors(),
        snapshot.form(),
        findings,
        snapshot.history());
  }

  private static Map<String, Double> points(Assessment assessment) {
    Map<String, Double> points = new HashMap<>();
    assessment.contributions().forEach(line -> points.put(line.id(), line.points()));
    return points;
  }

  private static boolean restsOn(Contribution line, TreeSet<String> checks) {
    return line.grounds().stream()
        .anyMatch(
            ground -> ground instanceof Ground.FindingSeen seen && checks.contains(seen.check()));
  }

  @Test
  void assessWhenAFindingIsDisputedThenTheScoreStandsAndItsLineIsMarked() {
    Assessment undisputed = assess(exposed().build());
    Assessment disputed = assess(exposed().disputed(3).build());
    assertThat(disputed.score()).isEqualTo(undisputed.score());
    assertThat(disputed.interval()).isEqualTo(undisputed.interval());
    assertThat(disputed.isDisputed()).isTrue();
    assertThat(disputed.contributions())
        .filteredOn(Contribution::isDisputed)
        .extracting(Contribution::id)
        .containsExactly("rdp_exposed");
    assertThat(undisputed.isDisputed()).isFalse();
  }

  @Property(tries = 100)
  void assessWhenAnyChecksAreDisputedThenOnlyTheMarksChange(@ForAll long seed) {
    Snapshot snapshot = Evidence.random(TestModels.VERSION, seed).snapshot();
    TreeSet<String> checks = new TreeSet<>();
    snapshot.findings().stream()
        .map(Finding::checkId)
        .filter(check -> ((check.hashCode() ^ seed) & 1) == 0)
        .forEach(checks::add);
    Assessment before = assess(snapshot);
    Assessment after = assess(disputing(snapshot, checks));
    assertThat(after.score()).isEqualTo(before.score());
    assertThat(after.interval()).isEqualTo(before.interval());
    assertThat(after.subScores()).isEqualTo(before.subScores());
    assertThat(after.contradictions()).isEqualTo(before.contradictions());
    assertThat(points(after)).isEqualTo(points(before));
    assertThat(after.contributions())
        .allSatisfy(line -> assertThat(line.isDisputed()).isEqualTo(restsOn(line, checks)));
  }

  @Test
  void writeWhenNothingIsDisputedThenTheSnapshotIsWrittenAsBefore() {
    Snapshot snapshot = exposed().build();
    assertThat(RecordCodec.writeJson(snapshot))
        .isEqualTo(RecordCodec.writeJson(disputing(snapshot, new TreeSet<>())))
        .isNotEqualTo(RecordCodec.writeJson(disputing(snapshot, new TreeSet<>(List.of(CHECK)))));
  }

  @Test
  void readWhenADisputedFindingIsStoredThenItComesBack() {
    Snapshot snapshot = exposed().disputed(3).build();
    assertThat(RecordCodec.readJson(Snapshot.class, RecordCodec.writeJson(snapshot)))
        .isEqualTo(snapshot);
  }
}
