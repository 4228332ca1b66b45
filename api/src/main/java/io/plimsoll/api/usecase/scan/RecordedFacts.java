package io.plimsoll.api.usecase.scan;

import io.plimsoll.api.usecase.incident.OwnIncidents;
import io.plimsoll.api.usecase.incident.VendorsIncidents;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.tenant.IdSource;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a scan knows without looking: the third parties on record, what feeds tell of the company,
 * and of the third parties that showed.
 */
@Component
class RecordedFacts {
  private static final String REGISTER = "register";
  private static final String FEEDS = "feeds";

  private final ScanAftermath aftermath;
  private final OwnIncidents incidents;
  private final VendorsIncidents vendorsIncidents;
  private final IdSource ids;

  RecordedFacts(
      ScanAftermath aftermath,
      OwnIncidents incidents,
      VendorsIncidents vendorsIncidents,
      IdSource ids) {
    this.aftermath = aftermath;
    this.incidents = incidents;
    this.vendorsIncidents = vendorsIncidents;
    this.ids = ids;
  }

  /** Before it looks. */
  List<SeenObservation> of(Scan scan, Instant now) {
    Reading declared = new Reading.Answered(aftermath.declaredVendors(scan));
    Reading own = incidents.reading(scan.applicantId());
    return List.of(
        numbered(new Observation(Probes.VENDORS_DECLARED, Probes.RECORD, now, REGISTER, declared)),
        numbered(new Observation(Probes.OWN_INCIDENTS, Probes.RECORD, now, FEEDS, own)));
  }

  /** After it looked. */
  List<SeenObservation> ofVendors(ObservationSet observations, Instant now) {
    return vendorsIncidents.of(observations).entrySet().stream()
        .map(known ->
            new Observation(
                Probes.VENDOR_INCIDENTS,
                known.getKey(),
                now,
                FEEDS,
                new Reading.Answered(known.getValue())))
        .map(this::numbered)
        .toList();
  }

  private SeenObservation numbered(Observation observation) {
    return new SeenObservation(ids.next(), observation);
  }
}
