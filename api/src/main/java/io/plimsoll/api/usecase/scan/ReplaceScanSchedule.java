package io.plimsoll.api.usecase.scan;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets when an applicant is scanned again. */
@Service
@Transactional
public class ReplaceScanSchedule {
  private final ReadScanSchedule read;
  private final ScanSchedules schedules;
  private final ScanCalendar calendar;
  private final Scans scans;
  private final AuditTrail audit;
  private final InstantSource clock;

  ReplaceScanSchedule(
      ReadScanSchedule read,
      ScanSchedules schedules,
      ScanCalendar calendar,
      Scans scans,
      AuditTrail audit,
      InstantSource clock) {
    this.read = read;
    this.schedules = schedules;
    this.calendar = calendar;
    this.scans = scans;
    this.audit = audit;
    this.clock = clock;
  }

  public ScanSchedule replace(
      UUID applicantId, int expectedVersion, boolean enabled, int everyDays, Actor actor) {
    ScanSchedule before = read.of(applicantId);
    if (before.version() != expectedVersion) {
      throw new StaleVersionException(before.version());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ScanSchedule after = before.set(enabled, everyDays, next(applicantId, everyDays, now));
    if (!schedules.replace(after, now)) {
      throw new StaleVersionException(read.of(applicantId).version());
    }
    calendar.wake(after);
    audit.append(
        AuditEntry.of(
            actor,
            "scan.schedule_set",
            applicantId,
            Map.of(
                "enabled", Boolean.toString(enabled), "every_days", Integer.toString(everyDays))));
    return after;
  }

  /** Counted from the last scan, but never in the past; nothing before the first scan. */
  private @Nullable Instant next(UUID applicantId, int everyDays, Instant now) {
    Instant last = scans.lastFullEnd(applicantId);
    if (last == null) {
      return null;
    }
    Duration interval = ScanCalendar.interval(applicantId, everyDays);
    Instant next = last.plus(interval).truncatedTo(ChronoUnit.MICROS);
    return next.isBefore(now) ? now : next;
  }
}
