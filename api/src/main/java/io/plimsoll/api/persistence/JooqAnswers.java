package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.IDEMPOTENCY_KEY;

import io.plimsoll.api.usecase.once.Answer;
import io.plimsoll.api.usecase.once.Answers;
import io.plimsoll.api.usecase.once.KeptAnswer;
import io.plimsoll.api.usecase.once.RequestKey;
import io.plimsoll.database.TenantScope;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers in {@code app.idempotency_key}. */
@Primary
@Repository
class JooqAnswers implements Answers {
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private final DSLContext sql;
  private final JsonMapper json;

  JooqAnswers(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** A lock that ends with the transaction, whoever's connection breaks. */
  @Override
  public boolean reserve(RequestKey key) {
    String name =
        String.join(
            "\n", TenantScope.current().toString(), key.client(), key.operation(), key.key());
    return Boolean.TRUE.equals(
        sql.select(
                DSL.function(
                    "pg_try_advisory_xact_lock",
                    SQLDataType.BOOLEAN,
                    DSL.function(
                        "hashtextextended", SQLDataType.BIGINT, DSL.val(name), DSL.val(0L))))
            .fetchSingle()
            .value1());
  }

  @Override
  public Optional<KeptAnswer> find(RequestKey key, Instant now) {
    return sql.selectFrom(IDEMPOTENCY_KEY)
        .where(is(key))
        .and(IDEMPOTENCY_KEY.EXPIRES_AT.gt(now))
        .fetchOptional(row ->
            new KeptAnswer(
                row.getRequestHash(),
                new Answer(
                    row.getStatus(), json.readValue(row.getHeaders(), HEADERS), row.getBody())));
  }

  /** An expired answer under the same key makes room. */
  @Override
  public void keep(RequestKey key, Answer answer, Instant now, Instant until) {
    sql.deleteFrom(IDEMPOTENCY_KEY).where(is(key)).execute();
    sql.insertInto(IDEMPOTENCY_KEY)
        .set(IDEMPOTENCY_KEY.TENANT_ID, TenantScope.current())
        .set(IDEMPOTENCY_KEY.CLIENT_ID, key.client())
        .set(IDEMPOTENCY_KEY.OPERATION, key.operation())
        .set(IDEMPOTENCY_KEY.KEY, key.key())
        .set(IDEMPOTENCY_KEY.REQUEST_HASH, key.content())
        .set(IDEMPOTENCY_KEY.STATUS, answer.status())
        .set(IDEMPOTENCY_KEY.HEADERS, json.writeValueAsString(answer.headers()))
        .set(IDEMPOTENCY_KEY.BODY, answer.body())
        .set(IDEMPOTENCY_KEY.CREATED_AT, now)
        .set(IDEMPOTENCY_KEY.EXPIRES_AT, until)
        .execute();
  }

  private static Condition is(RequestKey key) {
    return IDEMPOTENCY_KEY
        .TENANT_ID
        .eq(TenantScope.current())
        .and(IDEMPOTENCY_KEY.CLIENT_ID.eq(key.client()))
        .and(IDEMPOTENCY_KEY.OPERATION.eq(key.operation()))
        .and(IDEMPOTENCY_KEY.KEY.eq(key.key()));
  }
}
