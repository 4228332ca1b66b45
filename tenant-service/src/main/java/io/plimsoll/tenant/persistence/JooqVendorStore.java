package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.app.Tables.VENDOR;

import io.plimsoll.database.jooq.app.tables.records.VendorRecord;
import io.plimsoll.tenant.TenantSource;
import io.plimsoll.tenant.onboarding.Vendor;
import io.plimsoll.tenant.onboarding.VendorStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class JooqVendorStore implements VendorStore {
  private final DSLContext sql;
  private final TenantSource tenant;

  JooqVendorStore(DSLContext sql, TenantSource tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  @Override
  public void add(List<Vendor> vendors) {
    VendorRecord[] rows = vendors.stream().map(this::row).toArray(VendorRecord[]::new);
    if (rows.length > 0) {
      sql.insertInto(VENDOR).set(rows).execute();
    }
  }

  @Override
  public List<Vendor> list(UUID applicantId, @Nullable UUID after, int limit) {
    return sql.selectFrom(VENDOR)
        .where(of(applicantId))
        .and(after == null ? DSL.noCondition() : VENDOR.ID.gt(after))
        .orderBy(VENDOR.ID)
        .limit(limit)
        .fetch(VendorRows::read);
  }

  @Override
  public List<Vendor> all(UUID applicantId) {
    return sql.selectFrom(VENDOR).where(of(applicantId)).orderBy(VENDOR.ID).fetch(VendorRows::read);
  }

  @Override
  public Map<UUID, List<Vendor>> all(Collection<UUID> applicantIds) {
    return applicantIds.isEmpty()
        ? Map.of()
        : sql.selectFrom(VENDOR)
            .where(VENDOR.TENANT_ID.eq(tenant.current()))
            .and(VENDOR.APPLICANT_ID.in(applicantIds))
            .orderBy(VENDOR.ID)
            .fetchGroups(VENDOR.APPLICANT_ID, VendorRows::read);
  }

  @Override
  public Optional<Vendor> find(UUID applicantId, UUID vendorId) {
    return sql.selectFrom(VENDOR)
        .where(of(applicantId))
        .and(VENDOR.ID.eq(vendorId))
        .fetchOptional(VendorRows::read);
  }

  @Override
  public boolean replace(Vendor vendor, int expectedVersion) {
    return sql.update(VENDOR)
            .set(row(vendor))
            .where(at(vendor.applicantId(), vendor.id(), expectedVersion))
            .execute()
        == 1;
  }

  @Override
  public boolean remove(UUID applicantId, UUID vendorId, int expectedVersion) {
    return sql.deleteFrom(VENDOR).where(at(applicantId, vendorId, expectedVersion)).execute() == 1;
  }

  private Condition of(UUID applicantId) {
    return VENDOR.TENANT_ID.eq(tenant.current()).and(VENDOR.APPLICANT_ID.eq(applicantId));
  }

  private Condition at(UUID applicantId, UUID vendorId, int version) {
    return of(applicantId).and(VENDOR.ID.eq(vendorId)).and(VENDOR.VERSION.eq(version));
  }

  private VendorRecord row(Vendor vendor) {
    return VendorRows.write(tenant.current(), vendor);
  }
}
