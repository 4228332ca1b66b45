package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.DETECTED_VENDOR;

import io.plimsoll.api.usecase.vendor.SeenVendor;
import io.plimsoll.api.usecase.vendor.SeenVendors;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.DetectedVendorRecord;
import io.plimsoll.engine.exposure.vendor.DetectedVendor;
import io.plimsoll.tenant.IdSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Detected third parties in PostgreSQL. */
@Repository
class JooqSeenVendors implements SeenVendors {
  private final DSLContext sql;
  private final IdSource ids;

  JooqSeenVendors(DSLContext sql, IdSource ids) {
    this.sql = sql;
    this.ids = ids;
  }

  @Override
  public List<SeenVendor> of(UUID applicantId) {
    return sql.selectFrom(DETECTED_VENDOR)
        .where(own(applicantId))
        .orderBy(DETECTED_VENDOR.ID)
        .fetch(JooqSeenVendors::read);
  }

  @Override
  public Optional<SeenVendor> find(UUID applicantId, UUID id) {
    return sql.selectFrom(DETECTED_VENDOR)
        .where(own(applicantId).and(DETECTED_VENDOR.ID.eq(id)))
        .fetchOptional(JooqSeenVendors::read);
  }

  @Override
  public void note(UUID applicantId, String table, List<DetectedVendor> detected, Instant now) {
    detected.forEach(each -> note(applicantId, table, each, now));
  }

  private void note(UUID applicantId, String table, DetectedVendor detected, Instant now) {
    sql.insertInto(DETECTED_VENDOR)
        .set(DETECTED_VENDOR.TENANT_ID, TenantScope.current())
        .set(DETECTED_VENDOR.APPLICANT_ID, applicantId)
        .set(DETECTED_VENDOR.ID, ids.next())
        .set(DETECTED_VENDOR.VENDOR, detected.vendor())
        .set(DETECTED_VENDOR.VENDOR_TABLE, table)
        .set(DETECTED_VENDOR.CONFIDENCE, Codes.of(detected.confidence()))
        .set(DETECTED_VENDOR.DOCUMENT, Documents.write(detected))
        .set(DETECTED_VENDOR.FIRST_SEEN_AT, now)
        .set(DETECTED_VENDOR.LAST_SEEN_AT, now)
        .onConflict(DETECTED_VENDOR.TENANT_ID, DETECTED_VENDOR.APPLICANT_ID, DETECTED_VENDOR.VENDOR)
        .doUpdate()
        .set(DETECTED_VENDOR.VENDOR_TABLE, DSL.excluded(DETECTED_VENDOR.VENDOR_TABLE))
        .set(DETECTED_VENDOR.CONFIDENCE, DSL.excluded(DETECTED_VENDOR.CONFIDENCE))
        .set(DETECTED_VENDOR.DOCUMENT, DSL.excluded(DETECTED_VENDOR.DOCUMENT))
        .set(DETECTED_VENDOR.LAST_SEEN_AT, DSL.excluded(DETECTED_VENDOR.LAST_SEEN_AT))
        .execute();
  }

  @Override
  public boolean replace(SeenVendor vendor, int expectedVersion) {
    SeenVendor.@Nullable Dismissal dismissal = vendor.dismissal();
    return sql.update(DETECTED_VENDOR)
            .set(DETECTED_VENDOR.VENDOR_ID, vendor.vendorId())
            .set(DETECTED_VENDOR.DISMISSED_AT, dismissal == null ? null : dismissal.at())
            .set(DETECTED_VENDOR.DISMISSED_REASON, dismissal == null ? null : dismissal.reason())
            .set(DETECTED_VENDOR.VERSION, vendor.version())
            .where(own(vendor.applicantId()).and(DETECTED_VENDOR.ID.eq(vendor.id())))
            .and(DETECTED_VENDOR.VERSION.eq(expectedVersion))
            .execute()
        == 1;
  }

  private static Condition own(UUID applicantId) {
    return DETECTED_VENDOR
        .TENANT_ID
        .eq(TenantScope.current())
        .and(DETECTED_VENDOR.APPLICANT_ID.eq(applicantId));
  }

  private static SeenVendor read(DetectedVendorRecord row) {
    return new SeenVendor(
        row.getId(),
        row.getApplicantId(),
        row.getVendorTable(),
        Documents.read(DetectedVendor.class, row.getDocument()),
        row.getFirstSeenAt(),
        row.getLastSeenAt(),
        row.getVendorId(),
        dismissal(row),
        row.getVersion());
  }

  private static SeenVendor.@Nullable Dismissal dismissal(DetectedVendorRecord row) {
    return row.getDismissedAt() == null
        ? null
        : new SeenVendor.Dismissal(row.getDismissedReason(), row.getDismissedAt());
  }
}
