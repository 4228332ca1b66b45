package io.plimsoll.database;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Single reads for the bound tenant in one round trip: PostgreSQL runs the two statements as one
 * implicit transaction, so there is no begin and no commit to wait for.
 */
public final class TenantReads {
  private final DSLContext sql;

  /** Reads through {@code sql}, which must be the one of {@link Databases#app}. */
  public TenantReads(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Fetches outside of any transaction. Columns are matched by name, so two columns of the same
   * name need an alias.
   *
   * @throws MissingTenantException when no tenant is bound
   */
  public <R extends Record> Result<R> fetch(Select<R> query) {
    String tenant = TenantScope.current().toString();
    return sql.resultQuery(
            "select set_config('app.tenant_id', {0}, true); {1}", DSL.val(tenant), query)
        .fetchMany()
        .get(1)
        .into(query.asTable("read"));
  }
}
