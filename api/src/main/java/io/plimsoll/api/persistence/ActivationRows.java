package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.platform.Tables.MODEL_ACTIVATION;

import io.plimsoll.api.usecase.model.Activation;
import io.plimsoll.database.jooq.platform.tables.records.ModelActivationRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Activations, the same read by whichever login. */
final class ActivationRows {
  private ActivationRows() {}

  /** Of two for the same moment the later one. */
  static Optional<Activation> at(DSLContext sql, Instant moment) {
    return sql.selectFrom(MODEL_ACTIVATION)
        .where(MODEL_ACTIVATION.EFFECTIVE_FROM.le(moment))
        .orderBy(MODEL_ACTIVATION.EFFECTIVE_FROM.desc(), MODEL_ACTIVATION.ID.desc())
        .limit(1)
        .fetchOptional(ActivationRows::read);
  }

  static List<Activation> all(DSLContext sql) {
    return sql.selectFrom(MODEL_ACTIVATION)
        .orderBy(MODEL_ACTIVATION.EFFECTIVE_FROM.desc(), MODEL_ACTIVATION.ID.desc())
        .fetch(ActivationRows::read);
  }

  private static Activation read(ModelActivationRecord row) {
    return new Activation(
        row.getId(),
        row.getModelId(),
        row.getEffectiveFrom(),
        row.getActivatedAt(),
        row.getActivatedBy(),
        row.getReason());
  }
}
