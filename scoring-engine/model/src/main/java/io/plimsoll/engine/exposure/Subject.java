package io.plimsoll.engine.exposure;

import java.util.List;

/**
 * What one finding is about, and the observation that decides it.
 *
 * @param asset the asset the finding names
 * @param probe the probe whose reading decides
 * @param probed the asset that probe was asked of
 */
public record Subject(String asset, String probe, String probed) {

  /** The asset that was probed is the one the finding names. */
  public static Subject of(Observation observation) {
    return new Subject(observation.asset(), observation.probe(), observation.asset());
  }

  /** Every domain, decided by a probe of itself. */
  public static List<Subject> domains(ObservationSet observations, String probe) {
    return domains(observations, probe, "");
  }

  /** Every domain, decided by a probe of a name below it, as {@code _dmarc.}. */
  public static List<Subject> domains(ObservationSet observations, String probe, String prefix) {
    return observations.domains().stream()
        .map(domain -> new Subject(domain, probe, prefix + domain))
        .toList();
  }
}
