package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.platform.Tables.TENANT;

import io.plimsoll.tenant.TenantSource;
import io.plimsoll.tenant.quota.QuotaSource;
import io.plimsoll.tenant.quota.Quotas;
import org.jooq.DSLContext;

final class JooqQuotaSource implements QuotaSource {
  private final DSLContext sql;
  private final TenantSource tenant;

  JooqQuotaSource(DSLContext sql, TenantSource tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  @Override
  public Quotas current() {
    return sql.select(TENANT.REQUESTS_PER_MINUTE, TENANT.MAX_APPLICANTS, TENANT.SCANS_PER_DAY)
        .from(TENANT)
        .where(TENANT.ID.eq(tenant.current()))
        .fetchSingle(row -> new Quotas(row.value1(), row.value2(), row.value3()));
  }
}
