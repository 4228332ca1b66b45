package io.plimsoll.api.usecase.scan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When an applicant is scanned again.
 *
 * @param nextAt null until a first scan has ended, and while switched off
 * @param putOff why the last turn was put off, for a person
 * @param serial of the wake-up that is to come
 * @param version 0 while nobody has set or planned anything
 */
public record ScanSchedule(
    UUID applicantId,
    boolean enabled,
    int everyDays,
    @Nullable Instant nextAt,
    @Nullable String putOff,
    int serial,
    int version) {
  private static final int STANDARD_DAYS = 30;

  static ScanSchedule standard(UUID applicantId) {
    return new ScanSchedule(applicantId, true, STANDARD_DAYS, null, null, 0, 0);
  }

  ScanSchedule set(boolean on, int days, @Nullable Instant next) {
    return new ScanSchedule(applicantId, on, days, on ? next : null, null, serial + 1, version + 1);
  }

  /** The same, to wake up then. */
  ScanSchedule at(Instant next, @Nullable String why) {
    return new ScanSchedule(applicantId, enabled, everyDays, next, why, serial + 1, version);
  }
}
