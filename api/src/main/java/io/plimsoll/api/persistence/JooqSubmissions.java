package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.ATTESTATION;
import static io.plimsoll.database.jooq.app.Tables.SUBMISSION;

import io.plimsoll.api.usecase.submission.Attestation;
import io.plimsoll.api.usecase.submission.Submission;
import io.plimsoll.api.usecase.submission.Submissions;
import io.plimsoll.database.TenantScope;
import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.questionnaire.AnswerSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Submissions and their attestations in PostgreSQL. */
@Repository
class JooqSubmissions implements Submissions {
  private final DSLContext sql;

  JooqSubmissions(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(Submission submission) {
    sql.insertInto(SUBMISSION)
        .set(SUBMISSION.TENANT_ID, TenantScope.current())
        .set(SUBMISSION.ID, submission.id())
        .set(SUBMISSION.APPLICANT_ID, submission.applicantId())
        .set(SUBMISSION.QUESTIONNAIRE_ID, submission.answers().questionnaire())
        .set(SUBMISSION.QUESTIONNAIRE_VERSION, submission.answers().version())
        .set(SUBMISSION.ANSWERS, Documents.write(submission.answers()))
        .set(SUBMISSION.ANSWERED_AT, times(submission))
        .set(SUBMISSION.VERSION, submission.version())
        .set(SUBMISSION.CREATED_AT, submission.createdAt())
        .set(SUBMISSION.UPDATED_AT, submission.updatedAt())
        .execute();
  }

  @Override
  public Optional<Submission> find(UUID id) {
    return selected().where(own().and(SUBMISSION.ID.eq(id))).fetchOptional(this::read);
  }

  @Override
  public List<Submission> list(UUID applicantId, @Nullable UUID after, int limit) {
    return selected()
        .where(own().and(SUBMISSION.APPLICANT_ID.eq(applicantId)))
        .and(after == null ? org.jooq.impl.DSL.noCondition() : SUBMISSION.ID.gt(after))
        .orderBy(SUBMISSION.ID)
        .limit(limit)
        .fetch(this::read);
  }

  @Override
  public Optional<Submission> lastAttested(UUID applicantId) {
    return Optional.ofNullable(lastAttested(List.of(applicantId)).get(applicantId));
  }

  /** The one attested last of each applicant, in one query. */
  Map<UUID, Submission> lastAttested(Collection<UUID> applicantIds) {
    return selected()
        .where(own().and(SUBMISSION.APPLICANT_ID.in(applicantIds)))
        .and(ATTESTATION.SUBMISSION_ID.isNotNull())
        .orderBy(ATTESTATION.ATTESTED_AT, SUBMISSION.ID)
        .fetchStream()
        .map(this::read)
        .collect(
            java.util.stream.Collectors.toMap(
                Submission::applicantId, submission -> submission, (_, later) -> later));
  }

  @Override
  public boolean replace(Submission submission, int expectedVersion) {
    int changed =
        sql.update(SUBMISSION)
            .set(SUBMISSION.STATE, submission.attested() ? "attested" : "draft")
            .set(SUBMISSION.ANSWERS, Documents.write(submission.answers()))
            .set(SUBMISSION.ANSWERED_AT, times(submission))
            .set(SUBMISSION.VERSION, submission.version())
            .set(SUBMISSION.UPDATED_AT, submission.updatedAt())
            .where(own().and(SUBMISSION.ID.eq(submission.id())))
            .and(SUBMISSION.VERSION.eq(expectedVersion))
            .and(SUBMISSION.STATE.eq("draft"))
            .execute();
    if (changed == 1 && submission.attestation() != null) {
      add(submission.id(), submission.attestation());
    }
    return changed == 1;
  }

  private void add(UUID submissionId, Attestation attestation) {
    sql.insertInto(ATTESTATION)
        .set(ATTESTATION.TENANT_ID, TenantScope.current())
        .set(ATTESTATION.SUBMISSION_ID, submissionId)
        .set(ATTESTATION.NAME, attestation.name())
        .set(ATTESTATION.ROLE, attestation.role())
        .set(ATTESTATION.ATTESTED_AT, attestation.attestedAt())
        .set(ATTESTATION.LANGUAGE, attestation.language())
        .set(ATTESTATION.DECLARATION, attestation.declaration())
        .set(ATTESTATION.CLIENT_ID, attestation.clientId())
        .set(ATTESTATION.ANSWERS, Documents.write(attestation.answers()))
        .set(ATTESTATION.ANSWERS_HASH, attestation.answersHash().value())
        .execute();
  }

  private SelectOnConditionStep<Record> selected() {
    return sql.select()
        .from(SUBMISSION)
        .leftJoin(ATTESTATION)
        .on(ATTESTATION.TENANT_ID.eq(SUBMISSION.TENANT_ID))
        .and(ATTESTATION.SUBMISSION_ID.eq(SUBMISSION.ID));
  }

  private static Condition own() {
    return SUBMISSION.TENANT_ID.eq(TenantScope.current());
  }

  private static String times(Submission submission) {
    return Documents.write(new AnswerTimes(submission.answeredAt()));
  }

  private Submission read(Record row) {
    return new Submission(
        row.get(SUBMISSION.ID),
        row.get(SUBMISSION.APPLICANT_ID),
        Documents.read(AnswerSet.class, row.get(SUBMISSION.ANSWERS)),
        new java.util.TreeMap<>(
            Documents.read(AnswerTimes.class, row.get(SUBMISSION.ANSWERED_AT)).times()),
        row.get(SUBMISSION.VERSION),
        row.get(SUBMISSION.CREATED_AT),
        row.get(SUBMISSION.UPDATED_AT),
        row.get(ATTESTATION.SUBMISSION_ID) == null ? null : attestation(row));
  }

  private static Attestation attestation(Record row) {
    return new Attestation(
        row.get(ATTESTATION.NAME),
        row.get(ATTESTATION.ROLE),
        row.get(ATTESTATION.ATTESTED_AT),
        row.get(ATTESTATION.LANGUAGE),
        row.get(ATTESTATION.DECLARATION),
        row.get(ATTESTATION.CLIENT_ID),
        Documents.read(AnswerSet.class, row.get(ATTESTATION.ANSWERS)),
        new Digest(row.get(ATTESTATION.ANSWERS_HASH)));
  }
}
