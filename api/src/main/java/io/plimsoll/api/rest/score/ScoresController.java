package io.plimsoll.api.rest.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.spec.ScoresApi;
import io.plimsoll.api.rest.wire.Score;
import io.plimsoll.api.rest.wire.ScoreChanges;
import io.plimsoll.api.rest.wire.ScoreExplanation;
import io.plimsoll.api.rest.wire.ScorePage;
import io.plimsoll.api.rest.wire.ScoreReadiness;
import io.plimsoll.api.rest.wire.ScoreVerification;
import io.plimsoll.api.usecase.score.ComputeScore;
import io.plimsoll.api.usecase.score.ExplainChanges;
import io.plimsoll.api.usecase.score.ReadScores;
import io.plimsoll.api.usecase.score.ScoreSummary;
import io.plimsoll.api.usecase.score.Terms;
import io.plimsoll.api.usecase.score.VerifyScore;
import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.Digest;
import io.plimsoll.tenant.Page;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScoresController implements ScoresApi {
  private final ComputeScore compute;
  private final ReadScores read;
  private final VerifyScore verify;
  private final ExplainChanges changes;
  private final ScoreWire wire;
  private final Once once;
  private final Cursors cursors;

  ScoresController(
      ComputeScore compute,
      ReadScores read,
      VerifyScore verify,
      ExplainChanges changes,
      ScoreWire wire,
      Once once,
      Cursors cursors) {
    this.compute = compute;
    this.read = read;
    this.verify = verify;
    this.changes = changes;
    this.wire = wire;
    this.once = once;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scores:read')")
  public ResponseEntity<ScorePage> listScores(
      UUID applicantId, @Nullable String cursor, Integer limit) {
    UUID before = cursors.position(cursor, "listScores", applicantId);
    Page<ScoreSummary> page = read.of(applicantId, before, limit);
    return ResponseEntity.ok(
        new ScorePage()
            .items(page.items().stream().map(ScoreWire::summary).toList())
            .next(cursors.next(page.next(), "listScores", applicantId)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scores:write')")
  public ResponseEntity<Score> computeScore(
      String idempotencyKey, UUID applicantId, io.plimsoll.api.rest.wire.ComputeScore request) {
    return once.run(
        idempotencyKey,
        "computeScore/" + applicantId,
        request,
        Score.class,
        () -> computed(applicantId, request));
  }

  private ResponseEntity<Score> computed(
      UUID applicantId, io.plimsoll.api.rest.wire.ComputeScore request) {
    var score = compute.compute(applicantId, terms(request), request.getAsOf(), Callers.current());
    Score body = wire.of(score);
    return ResponseEntity.created(URI.create("/v1/scores/" + score.id()))
        .eTag(tag(body))
        .body(body);
  }

  private static Terms terms(io.plimsoll.api.rest.wire.ComputeScore request) {
    CurrencyCode currency =
        request.getCurrency() == null
            ? Terms.STANDARD.currency()
            : Wire.currency(request.getCurrency(), "/currency");
    return new Terms(currency, request.getLimit(), request.getRetention());
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scores:read')")
  public ResponseEntity<Score> getScore(UUID scoreId, @Nullable String ifNoneMatch) {
    Score score = wire.of(read.one(scoreId));
    return ETags.respond(ifNoneMatch, tag(score), score);
  }

  /** A score never changes; what its evidence says of marks and notification follows the rules. */
  private static String tag(Score score) {
    String said = score.getResultHash() + score.getReadiness() + score.getNotifiability();
    return "\"" + Digest.of(said.getBytes(UTF_8)) + "\"";
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scores:read')")
  public ResponseEntity<ScoreReadiness> getScoreReadiness(UUID scoreId) {
    return ResponseEntity.ok(wire.readiness(read.one(scoreId)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scores:read')")
  public ResponseEntity<ScoreExplanation> explainScore(UUID scoreId) {
    return ResponseEntity.ok(ExplanationWire.of(read.one(scoreId)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scores:read')")
  public ResponseEntity<ScoreVerification> verifyScore(UUID scoreId) {
    return ResponseEntity.ok(ScoreWire.verification(verify.verify(scoreId)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scores:read')")
  public ResponseEntity<ScoreChanges> explainScoreChanges(UUID scoreId, @Nullable UUID from) {
    return ResponseEntity.ok(ChangesWire.of(changes.explain(scoreId, from)));
  }
}
