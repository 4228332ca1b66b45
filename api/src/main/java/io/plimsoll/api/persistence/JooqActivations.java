package io.plimsoll.api.persistence;

import io.plimsoll.api.usecase.model.Activation;
import io.plimsoll.api.usecase.model.Activations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Activations in PostgreSQL, as a tenant reads them. */
@Repository
class JooqActivations implements Activations {
  private final DSLContext sql;

  JooqActivations(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Activation> at(Instant moment) {
    return ActivationRows.at(sql, moment);
  }

  @Override
  public List<Activation> all() {
    return ActivationRows.all(sql);
  }
}
