package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.platform.Tables.MODEL_ACTIVATION;
import static io.plimsoll.database.jooq.platform.Tables.MODEL_VERSION;

import io.plimsoll.api.usecase.model.Activation;
import io.plimsoll.api.usecase.model.ModelRegister;
import io.plimsoll.engine.basics.Digest;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** The register of models in PostgreSQL, as the operator writes it. */
@Repository
class JooqModelRegister implements ModelRegister {
  /** Any number that nothing else locks. */
  private static final long LOCK = 0x4d4f_4445_4c53_0001L;

  private final DSLContext sql;

  JooqModelRegister(@Qualifier("systemSql") DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void lock() {
    sql.execute("select pg_advisory_xact_lock({0})", DSL.inline(LOCK));
  }

  @Override
  public Optional<Digest> digest(String modelId) {
    return sql.select(MODEL_VERSION.HASH)
        .from(MODEL_VERSION)
        .where(MODEL_VERSION.ID.eq(modelId))
        .fetchOptional(row -> new Digest(row.value1()));
  }

  @Override
  public void register(String modelId, Digest digest, Instant now) {
    sql.insertInto(MODEL_VERSION)
        .set(MODEL_VERSION.ID, modelId)
        .set(MODEL_VERSION.HASH, digest.value())
        .set(MODEL_VERSION.REGISTERED_AT, now)
        .execute();
  }

  @Override
  public Optional<Activation> at(Instant moment) {
    return ActivationRows.at(sql, moment);
  }

  @Override
  public void add(Activation activation) {
    sql.insertInto(MODEL_ACTIVATION)
        .set(MODEL_ACTIVATION.ID, activation.id())
        .set(MODEL_ACTIVATION.MODEL_ID, activation.modelId())
        .set(MODEL_ACTIVATION.EFFECTIVE_FROM, activation.effectiveFrom())
        .set(MODEL_ACTIVATION.ACTIVATED_AT, activation.activatedAt())
        .set(MODEL_ACTIVATION.ACTIVATED_BY, activation.activatedBy())
        .set(MODEL_ACTIVATION.REASON, activation.reason())
        .execute();
  }
}
