package io.plimsoll.api.usecase.whatif;

import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.api.usecase.questionnaire.Questionnaires;
import io.plimsoll.api.usecase.score.Covers;
import io.plimsoll.api.usecase.score.Evidence;
import io.plimsoll.api.usecase.score.EvidenceStore;
import io.plimsoll.api.usecase.score.ReadScores;
import io.plimsoll.api.usecase.score.Score;
import io.plimsoll.api.usecase.score.SnapshotAssembler;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.engine.improvement.Path;
import io.plimsoll.engine.improvement.Remedies;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.questionnaire.QuestionnaireCatalogue;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.engine.whatif.Changed;
import io.plimsoll.engine.whatif.Changes;
import io.plimsoll.tenant.FieldErrors;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.onboarding.ApplicantService;
import io.plimsoll.tenant.onboarding.VendorReader;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a score would be if some of its evidence were otherwise. Nothing is kept. */
@Service
@Transactional(readOnly = true)
public class AskWhatIf {
  /** The snapshot that is changed and the model that judges it. */
  private record Start(Snapshot snapshot, Underwriter model) {}

  private final ApplicantService applicants;
  private final ReadScores scores;
  private final EvidenceStore evidence;
  private final SnapshotAssembler assembler;
  private final VendorReader vendors;
  private final Models models;
  private final Covers covers;
  private final RemedyPrices prices;
  private final Changes changes;
  private final InstantSource clock;

  AskWhatIf(
      ApplicantService applicants,
      ReadScores scores,
      EvidenceStore evidence,
      SnapshotAssembler assembler,
      VendorReader vendors,
      Models models,
      Covers covers,
      RemedyPrices prices,
      Questionnaires questionnaires,
      Checks checks,
      InstantSource clock) {
    this.applicants = applicants;
    this.scores = scores;
    this.evidence = evidence;
    this.assembler = assembler;
    this.vendors = vendors;
    this.models = models;
    this.covers = covers;
    this.prices = prices;
    this.clock = clock;
    changes =
        new Changes(
            questionnaires.all().stream().map(QuestionnaireCatalogue::questionnaire).toList(),
            checks);
  }

  /**
   * @throws InvalidInputException naming every member that cannot be supposed, priced or aimed at
   */
  public Prospect ask(UUID applicantId, Supposition supposed) {
    applicants.get(applicantId);
    Start start = start(applicantId, supposed.scoreId());
    Cover cover = covers.of(supposed.terms());
    Changed changed = changed(start.snapshot(), supposed);
    Underwriter model = start.model();
    return new Prospect(
        applicantId,
        supposed.scoreId(),
        model,
        model.whatIf(start.snapshot(), changed.snapshot(), cover, model.model().appetite()),
        changed.setAside(),
        path(model, changed.snapshot(), cover, supposed.goal()),
        prices.table());
  }

  private Start start(UUID applicantId, @Nullable UUID scoreId) {
    return scoreId == null ? present(applicantId) : of(scores.named(applicantId, scoreId));
  }

  private static Snapshot snapshot(Score score) {
    return RecordCodec.readJson(Snapshot.class, score.snapshot());
  }

  private Start of(Score score) {
    return new Start(snapshot(score), models.released(score.result().assessment().model()));
  }

  private Start present(UUID applicantId) {
    Evidence known = evidence.load(List.of(applicantId)).get(applicantId);
    if (known == null) {
      throw new NotFoundException("applicant");
    }
    return new Start(
        assembler.assemble(known, clock.instant().truncatedTo(ChronoUnit.MICROS)), models.active());
  }

  private Changed changed(Snapshot snapshot, Supposition supposed) {
    PlacedChanges placed = new PlacedChanges(supposed, vendors);
    Changed changed = changes.apply(snapshot, placed.list());
    FieldErrors errors = new FieldErrors();
    changed
        .problems()
        .forEach(problem -> errors.add(placed.pointer(problem), problem.code(), problem.message()));
    errors.refuse();
    return changed;
  }

  private @Nullable Path path(
      Underwriter model, Snapshot snapshot, Cover cover, Supposition.@Nullable Goal goal) {
    if (goal == null) {
      return null;
    }
    Remedies remedies = prices.of(model);
    check(goal, remedies);
    return model.path(
        snapshot,
        cover,
        model.model().appetite(),
        goal.target(),
        remedies,
        new HashSet<>(goal.without()));
  }

  private static void check(Supposition.Goal goal, Remedies remedies) {
    FieldErrors errors = new FieldErrors();
    for (int i = 0; i < goal.without().size(); i++) {
      if (!remedies.has(goal.without().get(i))) {
        errors.add("/target/without/" + i, "UNKNOWN_FACTOR", "must be a factor that has a remedy");
      }
    }
    errors.refuse();
  }
}
