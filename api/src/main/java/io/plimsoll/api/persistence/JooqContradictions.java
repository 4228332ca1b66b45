package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.CONTRADICTION;
import static io.plimsoll.database.jooq.app.Tables.FINDING;

import io.plimsoll.api.usecase.contradiction.ContradictionState;
import io.plimsoll.api.usecase.contradiction.Contradictions;
import io.plimsoll.api.usecase.contradiction.KeptContradiction;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.ContradictionRecord;
import io.plimsoll.engine.score.Contradiction;
import io.plimsoll.tenant.IdSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Contradictions in PostgreSQL. */
@Repository
class JooqContradictions implements Contradictions {
  private final DSLContext sql;
  private final IdSource ids;

  JooqContradictions(DSLContext sql, IdSource ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public void note(
      UUID applicantId,
      UUID submissionId,
      UUID scanId,
      List<Contradiction> found,
      Instant raisedAt) {
    found.forEach(each -> note(applicantId, submissionId, scanId, each, raisedAt));
  }

  private void note(
      UUID applicantId, UUID submission, UUID scan, Contradiction found, Instant raisedAt) {
    sql.insertInto(
            CONTRADICTION,
            CONTRADICTION.TENANT_ID,
            CONTRADICTION.ID,
            CONTRADICTION.APPLICANT_ID,
            CONTRADICTION.SUBMISSION_ID,
            CONTRADICTION.FINDING_ID,
            CONTRADICTION.RULE_ID,
            CONTRADICTION.DOCUMENT,
            CONTRADICTION.RAISED_AT)
        .select(
            sql.select(
                    FINDING.TENANT_ID,
                    DSL.val(ids.next()),
                    DSL.val(applicantId),
                    DSL.val(submission),
                    FINDING.ID,
                    DSL.val(found.rule()),
                    DSL.val(Documents.write(found)),
                    DSL.val(raisedAt))
                .from(FINDING)
                .where(FINDING.TENANT_ID.eq(TenantScope.current()).and(FINDING.SCAN_ID.eq(scan)))
                .and(FINDING.CHECK_ID.eq(found.check()).and(FINDING.ASSET.eq(found.asset()))))
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public List<KeptContradiction> list(
      UUID applicantId, @Nullable ContradictionState state, @Nullable UUID after, int limit) {
    return sql.selectFrom(CONTRADICTION)
        .where(CONTRADICTION.TENANT_ID.eq(TenantScope.current()))
        .and(CONTRADICTION.APPLICANT_ID.eq(applicantId))
        .and(state == null ? DSL.noCondition() : CONTRADICTION.STATE.eq(Codes.of(state)))
        .and(after == null ? DSL.noCondition() : CONTRADICTION.ID.gt(after))
        .orderBy(CONTRADICTION.ID)
        .limit(limit)
        .fetch(JooqContradictions::read);
  }

  private static KeptContradiction read(ContradictionRecord row) {
    return new KeptContradiction(
        row.getId(),
        row.getApplicantId(),
        row.getSubmissionId(),
        row.getFindingId(),
        Documents.read(Contradiction.class, row.getDocument()),
        Codes.read(ContradictionState.class, row.getState()),
        row.getRaisedAt());
  }
}
