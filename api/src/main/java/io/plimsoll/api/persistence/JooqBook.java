package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.SCORE;

import io.plimsoll.api.usecase.modelreport.Book;
import io.plimsoll.api.usecase.modelreport.ReportQuestion;
import io.plimsoll.database.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stored snapshots in PostgreSQL. */
@Repository
class JooqBook implements Book {
  private final DSLContext sql;

  JooqBook(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Page> newest(@Nullable UUID after, int limit) {
    return newest(DSL.noCondition(), SCORE.ID.desc(), after, limit);
  }

  @Override
  public List<Page> newest(ReportQuestion.Period period, @Nullable UUID after, int limit) {
    return newest(
        SCORE.AS_OF.ge(period.from()).and(SCORE.AS_OF.lt(period.until())),
        SCORE.AS_OF.desc(),
        after,
        limit);
  }

  private List<Page> newest(
      Condition which, OrderField<?> newestFirst, @Nullable UUID after, int limit) {
    return sql.selectDistinct(SCORE.APPLICANT_ID, SCORE.SNAPSHOT)
        .on(SCORE.APPLICANT_ID)
        .from(SCORE)
        .where(own().and(which))
        .and(after == null ? DSL.noCondition() : SCORE.APPLICANT_ID.gt(after))
        .orderBy(SCORE.APPLICANT_ID, newestFirst, SCORE.ID.desc())
        .limit(limit)
        .fetch(row -> new Page(row.value1(), row.value2()));
  }

  @Override
  public Optional<String> before(UUID applicantId, Instant moment) {
    return sql.select(SCORE.SNAPSHOT)
        .from(SCORE)
        .where(own().and(SCORE.APPLICANT_ID.eq(applicantId)))
        .and(SCORE.AS_OF.lt(moment))
        .orderBy(SCORE.AS_OF.desc(), SCORE.ID.desc())
        .limit(1)
        .fetchOptional(SCORE.SNAPSHOT);
  }

  private static Condition own() {
    return SCORE.TENANT_ID.eq(TenantScope.current());
  }
}
