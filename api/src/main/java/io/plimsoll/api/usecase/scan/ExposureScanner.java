package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import java.util.List;
import java.util.UUID;

/** Looks at domains from outside. What could not be seen is an observation too. */
public interface ExposureScanner {

  /** Follows a scan; answering false stops it. */
  @FunctionalInterface
  interface Listener {
    boolean goOn(int done, int total);
  }

  /** What was seen, and whether the listener let the scan end by itself. */
  record Sight(List<Observation> observations, boolean whole) {
    public Sight {
      observations = List.copyOf(observations);
    }
  }

  Sight look(UUID applicantId, List<ApplicantDomain> domains, Listener listener);
}
