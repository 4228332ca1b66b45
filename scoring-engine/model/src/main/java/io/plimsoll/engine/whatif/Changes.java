package io.plimsoll.engine.whatif;

import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.engine.questionnaire.Questionnaire;
import io.plimsoll.engine.score.Snapshot;
import java.util.List;

/**
 * Makes changes to snapshots: all of them or none. Findings, vendors and incidents change in the
 * order given; answers change together, so that an answer may open the question of another one.
 */
public final class Changes {
  private final List<Questionnaire> questionnaires;
  private final Checks checks;

  /**
   * @param questionnaires every released version, oldest first; a snapshot without a form is given
   *     one of the newest
   * @param checks that a finding may come from
   */
  public Changes(List<Questionnaire> questionnaires, Checks checks) {
    this.questionnaires = List.copyOf(questionnaires);
    this.checks = checks;
  }

  /** The snapshot as it would be; what cannot be changed so is told, not thrown. */
  public Changed apply(Snapshot snapshot, List<Change> changes) {
    Draft draft = new Draft(snapshot, checks);
    AnswerChanges answers = new AnswerChanges(snapshot, questionnaires, draft.problems());
    for (int i = 0; i < changes.size(); i++) {
      switch (changes.get(i)) {
        case Change.SetAnswer set -> answers.add(i, set.question(), set.value());
        case Change.ClearAnswer clear -> answers.add(i, clear.question(), null);
        case Change.SetFinding finding -> draft.setFinding(i, finding);
        case Change.AddVendor add -> draft.addVendor(i, add.vendor());
        case Change.ReplaceVendor replace -> draft.replaceVendor(i, replace.vendor());
        case Change.RemoveVendor remove -> draft.removeVendor(i, remove.name());
        case Change.AddIncident add -> draft.addIncident(i, add.incident());
        case Change.DescribeApplicant describe -> draft.describe(describe.applicant());
      }
    }
    Snapshot changed = draft.snapshot(answers.revised());
    return draft.problems().isEmpty()
        ? new Changed(changed, List.of(), answers.setAside())
        : new Changed(snapshot, draft.problems(), List.of());
  }
}
