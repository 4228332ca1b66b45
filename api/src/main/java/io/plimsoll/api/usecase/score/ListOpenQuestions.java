package io.plimsoll.api.usecase.score;

import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.api.usecase.questionnaire.Questionnaires;
import io.plimsoll.api.usecase.submission.Submission;
import io.plimsoll.api.usecase.submission.Submissions;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.questionnaire.Applicability;
import io.plimsoll.engine.questionnaire.Question;
import io.plimsoll.engine.questionnaire.QuestionText;
import io.plimsoll.engine.questionnaire.QuestionnaireCatalogue;
import io.plimsoll.engine.questionnaire.QuestionnaireText;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.tenant.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is still to be answered in a submission, and what each answer is worth. */
@Service
@Transactional(readOnly = true)
public class ListOpenQuestions {

  /**
   * An open question.
   *
   * @param pointsIfBest what the best answer would add to the score
   * @param pointsIfWorst what the worst answer would add to the score
   */
  public record Worth(String question, String text, double pointsIfBest, double pointsIfWorst) {
    double spread() {
      return pointsIfBest - pointsIfWorst;
    }
  }

  private final Submissions submissions;
  private final Questionnaires questionnaires;
  private final EvidenceStore evidence;
  private final SnapshotAssembler assembler;
  private final Models models;
  private final InstantSource clock;

  ListOpenQuestions(
      Submissions submissions,
      Questionnaires questionnaires,
      EvidenceStore evidence,
      SnapshotAssembler assembler,
      Models models,
      InstantSource clock) {
    this.submissions = submissions;
    this.questionnaires = questionnaires;
    this.evidence = evidence;
    this.assembler = assembler;
    this.models = models;
    this.clock = clock;
  }

  /** The most valuable first. */
  public List<Worth> of(UUID submissionId) {
    Submission submission =
        submissions.find(submissionId).orElseThrow(() -> new NotFoundException("submission"));
    UUID applicant = submission.applicantId();
    Evidence known = evidence.load(List.of(applicant)).get(applicant);
    if (known == null) {
      throw new NotFoundException("applicant");
    }
    QuestionnaireCatalogue catalogue = questionnaires.of(submission.answers());
    QuestionnaireText text = catalogue.text("en").orElseThrow();
    Scale scale = new Scale(known.with(submission), submission);
    return Applicability.of(catalogue.questionnaire(), submission.answers()).open().stream()
        .map(question -> worth(question, text, scale))
        .sorted(Comparator.comparingDouble(Worth::spread).reversed().thenComparing(Worth::question))
        .toList();
  }

  private static Worth worth(Question question, QuestionnaireText text, Scale scale) {
    List<Double> changes = scale.changes(question);
    double best = changes.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double worst = changes.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    return new Worth(question.id(), words(question, text), best, worst);
  }

  private static String words(Question question, QuestionnaireText text) {
    QuestionText words = text.questions().get(question.id());
    return words == null ? question.id() : words.ask();
  }

  /** Scores the draft as it stands, and with one more answer. */
  private final class Scale {
    private final Underwriter model = models.active();
    private final Instant now = clock.instant();
    private final Snapshot snapshot;
    private final double present;

    Scale(Evidence known, Submission submission) {
      snapshot = assembler.assemble(known.with(submission), now);
      present = model.score(snapshot).score();
    }

    List<Double> changes(Question question) {
      List<Double> changes = new ArrayList<>();
      for (String option : question.type().options()) {
        if (!option.equals("not_known") && !option.equals("not_applicable")) {
          Snapshot answered = assembler.answered(snapshot, question.id(), option);
          changes.add(model.score(answered).score() - present);
        }
      }
      return changes;
    }
  }
}
