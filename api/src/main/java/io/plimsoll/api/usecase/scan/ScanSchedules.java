package io.plimsoll.api.usecase.scan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where schedules are kept. */
public interface ScanSchedules {
  Optional<ScanSchedule> find(UUID applicantId);

  /** Adds one where there is none, or replaces the one of the version before. */
  boolean replace(ScanSchedule schedule, Instant now);

  /** Moves the next turn; what was set stays. */
  void move(ScanSchedule schedule, Instant now);
}
