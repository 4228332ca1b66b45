package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.SCAN_SCHEDULE;

import io.plimsoll.api.usecase.scan.ScanSchedule;
import io.plimsoll.api.usecase.scan.ScanSchedules;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.ScanScheduleRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Scan schedules in PostgreSQL. */
@Repository
class JooqScanSchedules implements ScanSchedules {
  private final DSLContext sql;

  JooqScanSchedules(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<ScanSchedule> find(UUID applicantId) {
    return sql.selectFrom(SCAN_SCHEDULE).where(own(applicantId)).fetchOptional(this::read);
  }

  private ScanSchedule read(ScanScheduleRecord row) {
    return new ScanSchedule(
        row.getApplicantId(),
        row.getEnabled(),
        row.getEveryDays(),
        row.getNextAt(),
        row.getPutOff(),
        row.getSerial(),
        row.getVersion());
  }

  @Override
  public boolean replace(ScanSchedule schedule, Instant now) {
    ScanScheduleRecord row = row(schedule, schedule.version(), now);
    return schedule.version() == 1
        ? sql.insertInto(SCAN_SCHEDULE).set(row).onConflictDoNothing().execute() == 1
        : sql.update(SCAN_SCHEDULE)
                .set(row)
                .where(own(schedule.applicantId()))
                .and(SCAN_SCHEDULE.VERSION.eq(schedule.version() - 1))
                .execute()
            == 1;
  }

  @Override
  public void move(ScanSchedule schedule, Instant now) {
    sql.insertInto(SCAN_SCHEDULE)
        .set(row(schedule, Math.max(1, schedule.version()), now))
        .onConflict(SCAN_SCHEDULE.TENANT_ID, SCAN_SCHEDULE.APPLICANT_ID)
        .doUpdate()
        .set(SCAN_SCHEDULE.NEXT_AT, schedule.nextAt())
        .set(SCAN_SCHEDULE.PUT_OFF, schedule.putOff())
        .set(SCAN_SCHEDULE.SERIAL, schedule.serial())
        .set(SCAN_SCHEDULE.UPDATED_AT, now)
        .execute();
  }

  private static ScanScheduleRecord row(ScanSchedule schedule, int version, Instant now) {
    ScanScheduleRecord row = new ScanScheduleRecord();
    row.setTenantId(TenantScope.current());
    row.setApplicantId(schedule.applicantId());
    row.setEnabled(schedule.enabled());
    row.setEveryDays(schedule.everyDays());
    row.setNextAt(schedule.nextAt());
    row.setPutOff(schedule.putOff());
    row.setSerial(schedule.serial());
    row.setVersion(version);
    row.setUpdatedAt(now);
    return row;
  }

  private static Condition own(UUID applicantId) {
    return SCAN_SCHEDULE
        .TENANT_ID
        .eq(TenantScope.current())
        .and(SCAN_SCHEDULE.APPLICANT_ID.eq(applicantId));
  }
}
