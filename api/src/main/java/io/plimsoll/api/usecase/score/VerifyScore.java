package io.plimsoll.api.usecase.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.engine.AssessmentResult;
import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.tenant.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replays a score: its snapshot, its model version, its cover, and the same result or not. */
@Service
@Transactional(readOnly = true)
public class VerifyScore {

  /**
   * What the replay found.
   *
   * @param snapshotHash over the snapshot as it is stored now
   * @param resultHash of the recomputed result
   */
  public record Replay(
      Score score, Digest snapshotHash, Digest resultHash, boolean sameModel, Instant at) {

    public boolean matches() {
      return sameModel
          && snapshotHash.equals(score.result().snapshotHash())
          && resultHash.equals(score.result().assessmentHash());
    }
  }

  private final Scores scores;
  private final Models models;
  private final InstantSource clock;

  VerifyScore(Scores scores, Models models, InstantSource clock) {
    this.scores = scores;
    this.models = models;
    this.clock = clock;
  }

  public Replay verify(UUID id) {
    Score score = scores.find(id).orElseThrow(() -> new NotFoundException("score"));
    var model = models.released(score.result().assessment().model());
    Snapshot snapshot = RecordCodec.readJson(Snapshot.class, score.snapshot());
    AssessmentResult again = model.assess(snapshot, score.result().cover());
    return new Replay(
        score,
        Digest.of(score.snapshot().getBytes(UTF_8)),
        again.assessmentHash(),
        Models.hash(model).equals(score.result().modelHash()),
        clock.instant());
  }
}
