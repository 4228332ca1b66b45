package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.platform.Tables.TENANT;

import io.plimsoll.database.TenantId;
import io.plimsoll.database.jooq.platform.tables.records.TenantRecord;
import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.tenant.Codes;
import io.plimsoll.tenant.quota.Plan;
import io.plimsoll.tenant.quota.Quotas;
import io.plimsoll.tenant.tenant.Tenant;
import io.plimsoll.tenant.tenant.TenantKind;
import io.plimsoll.tenant.tenant.TenantState;
import io.plimsoll.tenant.tenant.TenantStore;
import io.plimsoll.tenant.tenant.TenantTerms;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class JooqTenantStore implements TenantStore {
  /** Any number that nothing else locks. */
  private static final long PLATFORM_LOCK = 0x504c_494d_534f_4c4cL;

  private final DSLContext sql;

  JooqTenantStore(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(Tenant tenant) {
    sql.insertInto(TENANT).set(row(tenant)).execute();
  }

  @Override
  public Optional<Tenant> find(TenantId id) {
    return sql.selectFrom(TENANT).where(TENANT.ID.eq(id)).fetchOptional(JooqTenantStore::read);
  }

  @Override
  public List<Tenant> list(@Nullable UUID after, int limit) {
    return sql.selectFrom(TENANT)
        .where(TENANT.KIND.ne(Codes.code(TenantKind.PLATFORM)))
        .and(after == null ? DSL.noCondition() : TENANT.ID.gt(new TenantId(after)))
        .orderBy(TENANT.ID)
        .limit(limit)
        .fetch(JooqTenantStore::read);
  }

  @Override
  public boolean replace(Tenant tenant, int expectedVersion) {
    return sql.update(TENANT)
            .set(row(tenant))
            .where(TENANT.ID.eq(tenant.id()))
            .and(TENANT.VERSION.eq((long) expectedVersion))
            .execute()
        == 1;
  }

  @Override
  public void actFor(TenantId id) {
    sql.execute("select set_config('app.tenant_id', {0}, true)", DSL.val(id.toString()));
  }

  @Override
  public boolean claimPlatform() {
    sql.execute("select pg_advisory_xact_lock({0})", DSL.inline(PLATFORM_LOCK));
    return !sql.fetchExists(TENANT, TENANT.KIND.eq(Codes.code(TenantKind.PLATFORM)));
  }

  static Tenant read(TenantRecord row) {
    return new Tenant(
        row.getId(),
        terms(row),
        Codes.require(TenantState.class, "state", row.getState()),
        row.getEpoch(),
        Math.toIntExact(row.getVersion()),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }

  private static TenantTerms terms(TenantRecord row) {
    return new TenantTerms(
        row.getName(),
        Codes.require(TenantKind.class, "kind", row.getKind()),
        Codes.require(Plan.class, "plan", row.getPlan()),
        new Quotas(row.getRequestsPerMinute(), row.getMaxApplicants(), row.getScansPerDay()),
        row.getDataRegion(),
        new CurrencyCode(row.getDefaultCurrency()));
  }

  private static TenantRecord row(Tenant tenant) {
    TenantTerms terms = tenant.terms();
    TenantRecord row = new TenantRecord();
    row.setId(tenant.id());
    row.setName(terms.name());
    row.setKind(Codes.code(terms.kind()));
    row.setPlan(Codes.code(terms.plan()));
    row.setDataRegion(terms.dataRegion());
    row.setDefaultCurrency(terms.defaultCurrency().value());
    row.setRequestsPerMinute(terms.quotas().requestsPerMinute());
    row.setMaxApplicants(terms.quotas().applicants());
    row.setScansPerDay(terms.quotas().scansPerDay());
    row.setState(Codes.code(tenant.state()));
    row.setEpoch(tenant.epoch());
    row.setVersion((long) tenant.version());
    row.setCreatedAt(tenant.createdAt());
    row.setUpdatedAt(tenant.updatedAt());
    return row;
  }
}
