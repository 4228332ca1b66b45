package io.plimsoll.api.usecase.scan;

import io.plimsoll.api.usecase.incident.OwnIncidents;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.tenant.IdSource;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a scan starts from without looking: the third parties on record, the incidents of feeds. */
@Component
class RecordedFacts {
  private static final String REGISTER = "register";
  private static final String FEEDS = "feeds";

  private final ScanAftermath aftermath;
  private final OwnIncidents incidents;
  private final IdSource ids;

  RecordedFacts(ScanAftermath aftermath, OwnIncidents incidents, IdSource ids) {
    this.aftermath = aftermath;
    this.incidents = incidents;
    this.ids = ids;
  }

  List<SeenObservation> of(Scan scan, Instant now) {
    return List.of(
        seen(
            Probes.VENDORS_DECLARED,
            now,
            REGISTER,
            new Reading.Answered(aftermath.declaredVendors(scan))),
        seen(Probes.OWN_INCIDENTS, now, FEEDS, incidents.reading(scan.applicantId())));
  }

  private SeenObservation seen(String probe, Instant now, String vantage, Reading reading) {
    return new SeenObservation(
        ids.next(), new Observation(probe, Probes.RECORD, now, vantage, reading));
  }
}
