package io.plimsoll.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.breach.HistoryStatement;
import io.plimsoll.engine.breach.Incident;
import io.plimsoll.engine.breach.IncidentKind;
import io.plimsoll.engine.breach.ReportedBy;
import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.Vendor;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.questionnaire.QuestionnaireCatalogue;
import io.plimsoll.engine.questionnaire.Standing;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.engine.score.TestSnapshots;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final String RDP = "network.rdp-not-exposed";
  private static final Changes CHANGES =
      new Changes(
          QuestionnaireLoader.bundled().stream()
              .map(QuestionnaireCatalogue::questionnaire)
              .toList(),
          CheckLoader.bundled());

  private static Changed apply(TestSnapshots snapshot, Change... changes) {
    return CHANGES.apply(snapshot.build(), List.of(changes));
  }

  private static Snapshot accepted(TestSnapshots snapshot, Change... changes) {
    Changed changed = apply(snapshot, changes);
    assertThat(changed.problems()).isEmpty();
    return changed.snapshot();
  }

  private static ChangeProblem refused(TestSnapshots snapshot, Change... changes) {
    Changed changed = apply(snapshot, changes);
    assertThat(changed.snapshot()).as("nothing half done").isEqualTo(snapshot.build());
    assertThat(changed.problems()).hasSize(1);
    return changed.problems().getFirst();
  }

  private static double score(Snapshot snapshot) {
    return TestModels.SCORECARD.assess(snapshot).score();
  }

  private static AnsweredQuestion answer(Snapshot snapshot, String question) {
    AnsweredForm form = Objects.requireNonNull(snapshot.form());
    return form.answers().stream()
        .filter(each -> each.question().equals(question))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void applyWhenNothingChangesThenSameBytes() {
    Snapshot snapshot = TestSnapshots.referenceFirm().answer("malware.edr", "full").build();

    Changed changed = CHANGES.apply(snapshot, List.of());

    assertThat(RecordCodec.writeJson(changed.snapshot()))
        .isEqualTo(RecordCodec.writeJson(snapshot));
  }

  @Test
  void applyWhenAFindingIsClosedThenScoresAsIfItPassedEverywhere() {
    TestSnapshots open =
        TestSnapshots.referenceFirm()
            .finding(RDP, "a.example", Outcome.FAIL, Confidence.HIGH, 3)
            .finding(RDP, "b.example", Outcome.FAIL, Confidence.HIGH, 3);
    Snapshot passing =
        TestSnapshots.referenceFirm()
            .finding(RDP, "a.example", Outcome.PASS, Confidence.HIGH, 0)
            .finding(RDP, "b.example", Outcome.PASS, Confidence.HIGH, 0)
            .build();

    Snapshot closed = accepted(open, new Change.SetFinding(RDP, null, Outcome.PASS));

    assertThat(score(closed)).isEqualTo(score(passing));
  }

  @Test
  void applyWhenOneAssetGetsWorseThenOnlyThatOne() {
    TestSnapshots good =
        TestSnapshots.referenceFirm()
            .finding(RDP, "a.example", Outcome.PASS, Confidence.HIGH, 0)
            .finding(RDP, "b.example", Outcome.PASS, Confidence.HIGH, 0);

    Snapshot worse = accepted(good, new Change.SetFinding(RDP, "a.example", Outcome.FAIL));

    assertThat(worse.findings()).filteredOn(f -> f.outcome() == Outcome.PASS).hasSize(1);
    assertThat(score(worse)).isLessThan(score(good.build()));
  }

  @Test
  void applyWhenACheckIsUnknownOrHasSeenNothingThenRefused() {
    ChangeProblem unknown =
        refused(
            TestSnapshots.referenceFirm(),
            new Change.SetFinding("network.telepathy", "a", Outcome.PASS));
    ChangeProblem unseen =
        refused(TestSnapshots.referenceFirm(), new Change.SetFinding(RDP, null, Outcome.PASS));

    assertThat(unknown.code()).isEqualTo("UNKNOWN_CHECK");
    assertThat(unknown.pointer()).isEqualTo("/0/check");
    assertThat(unseen.code()).isEqualTo("ASSET_NEEDED");
    assertThat(unseen.pointer()).isEqualTo("/0/asset");
  }

  @Test
  void applyWhenAnAnswerChangesThenOthersStayToTheLetter() {
    TestSnapshots before =
        TestSnapshots.referenceFirm()
            .answerAged(100, "configuration.hardened_baseline", "no")
            .answerAged(100, "malware.edr", "none");

    Snapshot after =
        accepted(before, new Change.SetAnswer("configuration.hardened_baseline", "yes"));

    assertThat(answer(after, "malware.edr")).isEqualTo(answer(before.build(), "malware.edr"));
    assertThat(answer(after, "configuration.hardened_baseline"))
        .isEqualTo(
            new AnsweredQuestion(
                "configuration.hardened_baseline",
                Standing.GIVEN,
                List.of("yes"),
                TestSnapshots.AS_OF));
    assertThat(score(after)).isGreaterThan(score(before.build()));
  }

  @Test
  void applyWhenAnAnswerIsClearedThenSameAsNeverGiven() {
    TestSnapshots before = TestSnapshots.referenceFirm().answer("malware.edr", "none");

    Snapshot after = accepted(before, new Change.ClearAnswer("malware.edr"));

    assertThat(score(after)).isEqualTo(score(TestSnapshots.referenceFirm().build()), within(1e-9));
    assertThat(answer(after, "malware.edr").standing()).isEqualTo(Standing.OPEN);
  }

  @Test
  void applyWhenABranchEndsThenItsAnswersAreSetAside() {
    TestSnapshots before =
        TestSnapshots.referenceFirm()
            .answer("third_party.contact_centre", "yes")
            .answer("third_party.caller_verification", "no");

    Changed changed = apply(before, new Change.SetAnswer("third_party.contact_centre", "no"));

    assertThat(changed.setAside()).containsExactly("third_party.caller_verification");
    assertThat(answer(changed.snapshot(), "third_party.caller_verification").standing())
        .isEqualTo(Standing.INAPPLICABLE);
  }

  @Test
  void applyWhenAnAnswerOpensTheNextOnesQuestionThenBothCountInAnyOrder() {
    Change gate = new Change.SetAnswer("third_party.contact_centre", "yes");
    Change behind = new Change.SetAnswer("third_party.caller_verification", "yes");

    Snapshot one = accepted(TestSnapshots.referenceFirm(), gate, behind);
    Snapshot other = accepted(TestSnapshots.referenceFirm(), behind, gate);

    assertThat(one).isEqualTo(other);
    assertThat(answer(one, "third_party.caller_verification").options()).containsExactly("yes");
  }

  @Test
  void applyWhenAnAnswerIsWrongThenNamesWhatIsWrong() {
    TestSnapshots firm = TestSnapshots.referenceFirm();

    ChangeProblem question = refused(firm, new Change.SetAnswer("malware.sixth_sense", "yes"));
    ChangeProblem option = refused(firm, new Change.SetAnswer("malware.edr", "plenty"));
    ChangeProblem type = refused(firm, new Change.SetAnswer("malware.edr", 3L));
    ChangeProblem branch =
        refused(
            TestSnapshots.referenceFirm().answer("third_party.contact_centre", "no"),
            new Change.SetAnswer("third_party.caller_verification", "yes"));
    ChangeProblem twice =
        refused(
            firm,
            new Change.SetAnswer("malware.edr", "full"),
            new Change.ClearAnswer("malware.edr"));

    assertThat(question.pointer() + " " + question.code())
        .isEqualTo("/0/question UNKNOWN_QUESTION");
    assertThat(option.pointer() + " " + option.code()).isEqualTo("/0/value UNKNOWN_OPTION");
    assertThat(type.code()).isEqualTo("WRONG_TYPE");
    assertThat(branch.code()).isEqualTo("NOT_ASKED");
    assertThat(twice.pointer() + " " + twice.code()).isEqualTo("/1/question REPEATED");
  }

  @Test
  void applyWhenTheQuestionnaireVersionIsUnknownThenRefused() {
    Snapshot base = TestSnapshots.referenceFirm().build();
    Snapshot foreign =
        new Snapshot(
            base.asOf(),
            base.applicant(),
            base.vendors(),
            new AnsweredForm("sg-sme", 99, List.of(), null),
            base.findings(),
            base.history());

    Changed changed = CHANGES.apply(foreign, List.of(new Change.SetAnswer("malware.edr", "full")));

    assertThat(changed.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("UNKNOWN_QUESTIONNAIRE"));
  }

  private static Vendor vendor(String name, boolean vetted) {
    return new Vendor(
        name,
        "crm",
        List.of("contact_details"),
        null,
        List.of("holds_data"),
        null,
        vetted,
        null,
        true,
        true);
  }

  @Test
  void applyWhenVendorsChangeThenTheScoreFollows() {
    TestSnapshots one = TestSnapshots.referenceFirm().vendor(true, true, true);

    Snapshot worse = accepted(one, new Change.AddVendor(vendor("Zeta", false)));
    Snapshot mended =
        accepted(
            one,
            new Change.AddVendor(vendor("Zeta", false)),
            new Change.ReplaceVendor(vendor("Zeta", true)));
    Snapshot none = accepted(one, new Change.RemoveVendor("Vendor 0"));

    assertThat(score(worse)).isLessThan(score(one.build()));
    assertThat(score(mended)).isEqualTo(score(one.build()), within(1e-9));
    assertThat(none.vendors()).isEmpty();
  }

  @Test
  void applyWhenAVendorIsUnknownOrThereAlreadyThenRefused() {
    TestSnapshots one = TestSnapshots.referenceFirm().vendor(true, true, true);

    assertThat(refused(one, new Change.RemoveVendor("Nobody")).code()).isEqualTo("UNKNOWN_VENDOR");
    assertThat(refused(one, new Change.ReplaceVendor(vendor("Nobody", true))).pointer())
        .isEqualTo("/0/vendor/name");
    assertThat(refused(one, new Change.AddVendor(vendor("Vendor 0", true))).code())
        .isEqualTo("VENDOR_EXISTS");
  }

  private static Change.AddIncident incident(LocalDate day) {
    return new Change.AddIncident(
        new Incident(IncidentKind.RANSOMWARE, day, null, null, null, null, ReportedBy.BROKER));
  }

  @Test
  void applyWhenAnIncidentIsAddedThenTheScoreFallsAndTheFutureIsRefused() {
    TestSnapshots firm = TestSnapshots.referenceFirm();

    Snapshot after = accepted(firm, incident(LocalDate.of(2026, 6, 1)));

    assertThat(score(after)).isLessThan(score(firm.build()));
    assertThat(refused(firm, incident(LocalDate.of(2026, 11, 24))).code())
        .isEqualTo("TIME_IN_FUTURE");
  }

  @Test
  void applyWhenASignedFormSaysNoIncidentsThenTheHistoryEarnsItsCredit() {
    TestSnapshots signed = TestSnapshots.referenceFirm().attested(0, 0);

    Snapshot after = accepted(signed, new Change.SetAnswer("incidents.any", "no"));

    assertThat(after.history().noOthers()).isEqualTo(HistoryStatement.SIGNED_DECLARATION);
    assertThat(
            accepted(TestSnapshots.referenceFirm(), new Change.SetAnswer("incidents.any", "no"))
                .history()
                .noOthers())
        .as("nobody has signed")
        .isEqualTo(HistoryStatement.NOBODY);
  }

  @Test
  void applyWhenTheFirmIsDescribedThenThatCounts() {
    Applicant larger = TestSnapshots.nothingKnown().revenueUsd(40_000_000).build().applicant();

    Snapshot after = accepted(TestSnapshots.referenceFirm(), new Change.DescribeApplicant(larger));

    assertThat(score(after)).isLessThan(score(TestSnapshots.referenceFirm().build()));
  }

  @Test
  void betweenWhenTwoScoresDifferThenLinesAddUpExactlyAndInWholePoints() {
    Assessment before =
        TestModels.SCORECARD.assess(
            TestSnapshots.referenceFirm()
                .finding(RDP, Outcome.FAIL)
                .vendor(false, null, null)
                .build());
    Assessment after =
        TestModels.SCORECARD.assess(
            TestSnapshots.nothingKnown()
                .ssic("55101")
                .revenueUsd(90_000)
                .finding(RDP, Outcome.PASS)
                .build());

    List<LineDifference> lines = Differences.between(before, after);

    assertThat(lines.stream().mapToDouble(LineDifference::points).sum())
        .isEqualTo(after.score() - before.score(), within(1e-9));
    assertThat(lines.stream().mapToInt(LineDifference::displayedPoints).sum())
        .isEqualTo(after.displayed() - before.displayed());
    assertThat(lines).extracting(LineDifference::id).contains("firmographic_cap");
  }
}
