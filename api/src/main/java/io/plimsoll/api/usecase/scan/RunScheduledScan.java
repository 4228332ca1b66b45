package io.plimsoll.api.usecase.scan;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.TenantServiceException;
import io.plimsoll.tenant.onboarding.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Starts the scan of an applicant whose turn has come. What stands in the way puts the turn off: a
 * scan under way or a spent quota by hours, nothing to probe by a whole interval.
 */
@Service
public class RunScheduledScan {
  private static final Actor SCHEDULE = Actor.system("scan-schedule");
  private static final int SOON_HOURS = 2;
  private static final int SPREAD_MINUTES = 240;

  private final ScanCalendar calendar;
  private final StartScan start;
  private final UnitOfWork unit;
  private final InstantSource clock;

  RunScheduledScan(ScanCalendar calendar, StartScan start, UnitOfWork unit, InstantSource clock) {
    this.calendar = calendar;
    this.start = start;
    this.unit = unit;
    this.clock = clock;
  }

  public void run(UUID applicantId, int serial) {
    if (isDue(applicantId, serial)) {
      try {
        unit.run(() -> start.scheduled(applicantId, SCHEDULE));
      } catch (ConflictException e) {
        putOff(applicantId, serial, soon(applicantId), e);
      } catch (InvalidInputException e) {
        putOff(applicantId, serial, null, e);
      }
    }
  }

  /** A turn that fails over and over is put off like one with nothing to probe. */
  public void giveUp(UUID applicantId, int serial) {
    putOff(applicantId, serial, null, "the scan could not be started");
  }

  private boolean isDue(UUID applicantId, int serial) {
    ScanSchedule schedule = unit.run(() -> calendar.of(applicantId));
    return schedule.enabled() && schedule.serial() == serial && schedule.nextAt() != null;
  }

  private void putOff(
      UUID applicantId,
      int serial,
      @org.jspecify.annotations.Nullable Duration by,
      TenantServiceException why) {
    putOff(applicantId, serial, by, String.valueOf(why.getMessage()));
  }

  private void putOff(
      UUID applicantId, int serial, @org.jspecify.annotations.Nullable Duration by, String why) {
    unit.run(() -> {
      ScanSchedule schedule = calendar.of(applicantId);
      if (schedule.enabled() && schedule.serial() == serial) {
        Duration wait = by == null ? ScanCalendar.interval(applicantId, schedule.everyDays()) : by;
        calendar.move(schedule.at(now().plus(wait), why), now());
      }
      return Optional.empty();
    });
  }

  private static Duration soon(UUID applicantId) {
    return Duration.ofHours(SOON_HOURS)
        .plusMinutes(Math.floorMod(applicantId.hashCode(), SPREAD_MINUTES));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
