package io.plimsoll.api.usecase.scan;

import io.plimsoll.api.usecase.work.WorkState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a scan ended and what it saw. */
public record ScanEnd(
    WorkState state,
    @Nullable String failureReason,
    List<SeenObservation> observations,
    List<SeenFinding> findings,
    Instant at) {
  public ScanEnd {
    observations = List.copyOf(observations);
    findings = List.copyOf(findings);
  }
}
