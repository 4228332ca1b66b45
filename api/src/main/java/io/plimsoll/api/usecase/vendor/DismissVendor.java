package io.plimsoll.api.usecase.vendor;

import io.plimsoll.tenant.Actor;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a vendor that was seen aside: a person says that it is not in use. */
@Service
@Transactional
public class DismissVendor {
  private final Detections detections;
  private final ReadThirdParty read;
  private final InstantSource clock;

  DismissVendor(Detections detections, ReadThirdParty read, InstantSource clock) {
    this.detections = detections;
    this.read = read;
    this.clock = clock;
  }

  public ThirdParty dismiss(
      UUID applicantId, UUID id, int expectedVersion, String reason, Actor actor) {
    SeenVendor seen = detections.undeclared(applicantId, id, expectedVersion);
    SeenVendor.Dismissal why =
        new SeenVendor.Dismissal(reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
    detections.keep(seen.dismissed(why), "vendor.dismissed", actor);
    return read.read(applicantId, id);
  }
}
