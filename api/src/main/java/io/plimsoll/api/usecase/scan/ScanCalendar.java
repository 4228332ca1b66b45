package io.plimsoll.api.usecase.scan;

import io.plimsoll.api.usecase.work.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells when an applicant's next turn is. Turns are spread by up to a tenth of the interval, each
 * applicant always to the same side, so that a book that was taken in on one day is not scanned on
 * one day for ever.
 */
@Component
class ScanCalendar {
  private static final int SPREAD = 1_000;

  private final ScanSchedules schedules;
  private final WorkQueue queue;

  ScanCalendar(ScanSchedules schedules, WorkQueue queue) {
    this.schedules = schedules;
    this.queue = queue;
  }

  ScanSchedule of(UUID applicantId) {
    return schedules.find(applicantId).orElseGet(() -> ScanSchedule.standard(applicantId));
  }

  /** Plans the turn that follows a scan that ended then. */
  void planAfter(UUID applicantId, Instant ended) {
    ScanSchedule schedule = of(applicantId);
    if (schedule.enabled()) {
      move(schedule.at(ended.plus(interval(applicantId, schedule.everyDays())), null), ended);
    }
  }

  void move(ScanSchedule schedule, Instant now) {
    schedules.move(schedule, now);
    wake(schedule);
  }

  void wake(ScanSchedule schedule) {
    Instant next = schedule.nextAt();
    if (next != null) {
      queue.scheduledScan(schedule.applicantId(), schedule.serial(), next);
    }
  }

  /** From nine tenths to eleven tenths of the days. */
  static Duration interval(UUID applicantId, int days) {
    int place = Math.floorMod(applicantId.hashCode(), 2 * SPREAD + 1) - SPREAD;
    Duration whole = Duration.ofDays(days);
    return whole.plus(whole.multipliedBy(place).dividedBy(10L * SPREAD));
  }
}
