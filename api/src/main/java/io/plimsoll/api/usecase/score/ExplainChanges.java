package io.plimsoll.api.usecase.score;

import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.engine.attribution.Attribution;
import io.plimsoll.engine.attribution.Attributor;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.InvalidInputException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells why one score of an applicant differs from another: data, answers, model, time. */
@Service
@Transactional(readOnly = true)
public class ExplainChanges {

  /**
   * Two scores and what parts them.
   *
   * @param from the score that is compared with
   * @param to the score that is explained
   */
  public record Change(Score from, Score to, Attribution attribution) {}

  private final Scores scores;
  private final ReadScores read;
  private final Models models;

  ExplainChanges(Scores scores, ReadScores read, Models models) {
    this.scores = scores;
    this.read = read;
    this.models = models;
  }

  /**
   * @param fromId null takes the score before
   * @throws InvalidInputException naming {@code /from} when it is not a score of the same applicant
   * @throws ConflictException {@code NO_EARLIER_SCORE} when none is given and there is none
   */
  public Change explain(UUID scoreId, @Nullable UUID fromId) {
    Score to = read.one(scoreId);
    Score from = fromId == null ? before(to) : named(fromId, to.applicantId());
    return new Change(
        from, to, Attributor.between(scorecard(from), snapshot(from), scorecard(to), snapshot(to)));
  }

  private Score before(Score score) {
    return scores.list(score.applicantId(), score.id(), 1).stream()
        .findFirst()
        .map(summary -> read.one(summary.id()))
        .orElseThrow(() ->
            new ConflictException(
                "NO_EARLIER_SCORE",
                "this is the applicant's first score; there is none to compare it with"));
  }

  private Score named(UUID id, UUID applicantId) {
    return scores
        .find(id)
        .filter(score -> score.applicantId().equals(applicantId))
        .orElseThrow(() ->
            new InvalidInputException(
                "/from", "UNKNOWN_SCORE", "must be a score of the same applicant"));
  }

  private Scorecard scorecard(Score score) {
    return models.released(score.result().assessment().model()).scorecard();
  }

  private static Snapshot snapshot(Score score) {
    return RecordCodec.readJson(Snapshot.class, score.snapshot());
  }
}
