package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.exposure.Observation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where what scans saw is kept, and what the checks made of it. */
public interface Sightings {
  /** By id, after the given id. */
  List<SeenFinding> findings(
      UUID scanId, @Nullable Outcome outcome, @Nullable UUID after, int limit);

  /** Every finding of a scan so far, by id. */
  List<SeenFinding> findings(UUID scanId);

  Optional<FoundFinding> finding(UUID findingId);

  /** By id, after the given id. */
  List<SeenObservation> observations(UUID scanId, @Nullable UUID after, int limit);

  /** Everything a scan has observed so far, by id. */
  List<Observation> observations(UUID scanId);

  /** Keeps observations; of one probe and asset the first of a scan stays. */
  void add(UUID scanId, List<SeenObservation> observations);

  /** Puts these findings in the place of those a scan has so far. */
  void replace(UUID scanId, List<SeenFinding> findings);
}
