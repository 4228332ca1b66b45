package io.plimsoll.api.usecase.vendor;

import io.plimsoll.engine.exposure.vendor.DetectedVendor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where detected third parties are kept. */
public interface SeenVendors {
  /** All of an applicant's, oldest first. */
  List<SeenVendor> of(UUID applicantId);

  Optional<SeenVendor> find(UUID applicantId, UUID id);

  /** Keeps what was seen now: known ones get their newest evidence, new ones are added. */
  void note(UUID applicantId, String table, List<DetectedVendor> detected, Instant now);

  /** False when the stored version is not {@code expectedVersion}. */
  boolean replace(SeenVendor vendor, int expectedVersion);
}
