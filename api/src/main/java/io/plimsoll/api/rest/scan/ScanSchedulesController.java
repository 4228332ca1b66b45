package io.plimsoll.api.rest.scan;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.spec.ScanSchedulesApi;
import io.plimsoll.api.rest.wire.ScanSchedule;
import io.plimsoll.api.rest.wire.ScanScheduleInput;
import io.plimsoll.api.usecase.scan.ReadScanSchedule;
import io.plimsoll.api.usecase.scan.ReplaceScanSchedule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** When applicants are scanned again. */
@RestController
class ScanSchedulesController implements ScanSchedulesApi {
  private final ReadScanSchedule read;
  private final ReplaceScanSchedule replace;

  ScanSchedulesController(ReadScanSchedule read, ReplaceScanSchedule replace) {
    this.read = read;
    this.replace = replace;
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scans:read')")
  public ResponseEntity<ScanSchedule> getScanSchedule(
      UUID applicantId, @Nullable String ifNoneMatch) {
    var schedule = read.of(applicantId);
    return ETags.respond(ifNoneMatch, tag(schedule), wire(schedule));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scans:write')")
  public ResponseEntity<ScanSchedule> replaceScanSchedule(
      String ifMatch, UUID applicantId, ScanScheduleInput input) {
    var schedule =
        replace.replace(
            applicantId,
            ETags.expected(ifMatch),
            input.getEnabled(),
            input.getEveryDays(),
            Callers.current());
    return ResponseEntity.ok().eTag(tag(schedule)).body(wire(schedule));
  }

  private static String tag(io.plimsoll.api.usecase.scan.ScanSchedule schedule) {
    return ETags.of(schedule.version());
  }

  private static ScanSchedule wire(io.plimsoll.api.usecase.scan.ScanSchedule schedule) {
    return new ScanSchedule()
        .applicantId(schedule.applicantId())
        .enabled(schedule.enabled())
        .everyDays(schedule.everyDays())
        .nextAt(schedule.nextAt())
        .putOff(schedule.putOff());
  }
}
