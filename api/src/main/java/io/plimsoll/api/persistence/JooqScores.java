package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.SCORE;

import io.plimsoll.api.usecase.score.Score;
import io.plimsoll.api.usecase.score.ScoreSummary;
import io.plimsoll.api.usecase.score.Scores;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.ScoreRecord;
import io.plimsoll.engine.AssessmentResult;
import io.plimsoll.engine.decision.Verdict;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Band;
import io.plimsoll.engine.score.Grade;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Scores in PostgreSQL. */
@Repository
class JooqScores implements Scores {
  private final DSLContext sql;

  JooqScores(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(List<Score> scores) {
    sql.batchInsert(scores.stream().map(JooqScores::row).toList()).execute();
  }

  @Override
  public Optional<Score> find(UUID id) {
    return sql.selectFrom(SCORE).where(own().and(SCORE.ID.eq(id))).fetchOptional(JooqScores::read);
  }

  @Override
  public List<ScoreSummary> list(UUID applicantId, @Nullable UUID before, int limit) {
    return sql.select(
            SCORE.ID,
            SCORE.APPLICANT_ID,
            SCORE.SCORE_,
            SCORE.BAND_LOW,
            SCORE.BAND_HIGH,
            SCORE.GRADE,
            SCORE.DECISION,
            SCORE.MODEL_ID,
            SCORE.MODEL_HASH,
            SCORE.AS_OF,
            SCORE.COMPUTED_AT)
        .from(SCORE)
        .where(own().and(SCORE.APPLICANT_ID.eq(applicantId)))
        .and(before == null ? DSL.noCondition() : SCORE.ID.lt(before))
        .orderBy(SCORE.ID.desc())
        .limit(limit)
        .fetch(row ->
            new ScoreSummary(
                row.get(SCORE.ID),
                row.get(SCORE.APPLICANT_ID),
                row.get(SCORE.SCORE_),
                row.get(SCORE.BAND_LOW),
                row.get(SCORE.BAND_HIGH),
                Codes.read(Grade.class, row.get(SCORE.GRADE)),
                Codes.read(Verdict.class, row.get(SCORE.DECISION)),
                row.get(SCORE.MODEL_ID),
                row.get(SCORE.MODEL_HASH),
                row.get(SCORE.AS_OF),
                row.get(SCORE.COMPUTED_AT)));
  }

  @Override
  public Map<UUID, Integer> last(Collection<UUID> applicantIds) {
    return sql.selectDistinct(SCORE.APPLICANT_ID, SCORE.SCORE_)
        .on(SCORE.APPLICANT_ID)
        .from(SCORE)
        .where(own().and(SCORE.APPLICANT_ID.in(applicantIds)))
        .orderBy(SCORE.APPLICANT_ID, SCORE.ID.desc())
        .fetchMap(SCORE.APPLICANT_ID, SCORE.SCORE_);
  }

  private static Condition own() {
    return SCORE.TENANT_ID.eq(TenantScope.current());
  }

  private static ScoreRecord row(Score score) {
    AssessmentResult result = score.result();
    Assessment assessment = result.assessment();
    Band band = assessment.interval().estimate();
    ScoreRecord row = new ScoreRecord();
    row.setTenantId(TenantScope.current());
    row.setId(score.id());
    row.setApplicantId(score.applicantId());
    row.setScore(assessment.displayed());
    row.setBandLow((int) Math.round(band.scoreLow()));
    row.setBandHigh((int) Math.round(band.scoreHigh()));
    row.setGrade(Codes.of(assessment.grade()));
    row.setDecision(Codes.of(result.decision().verdict()));
    row.setAsOf(assessment.asOf());
    row.setComputedAt(score.computedAt());
    row.setModelId(assessment.model());
    row.setModelHash(result.modelHash().value());
    row.setSnapshotHash(result.snapshotHash().value());
    row.setResultHash(result.assessmentHash().value());
    row.setSubmissionId(score.submissionId());
    row.setScanId(score.scanId());
    row.setSnapshot(score.snapshot());
    row.setResult(Documents.write(result));
    return row;
  }

  private static Score read(ScoreRecord row) {
    return new Score(
        row.getId(),
        row.getApplicantId(),
        row.getSubmissionId(),
        row.getScanId(),
        row.getComputedAt(),
        row.getSnapshot(),
        Documents.read(AssessmentResult.class, row.getResult()));
  }
}
