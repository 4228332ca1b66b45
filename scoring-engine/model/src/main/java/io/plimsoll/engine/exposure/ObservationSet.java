package io.plimsoll.engine.exposure;

import io.plimsoll.engine.basics.Require;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything observed of one company, as the checks see it. Where the same thing was observed more
 * than once the latest observation speaks.
 *
 * @param domains the company's domains in scope: lower case, no final dot, in declared order
 * @param observations in any order
 */
public record ObservationSet(List<String> domains, List<Observation> observations) {

  private static final Comparator<Observation> LATEST =
      Comparator.comparing(Observation::observedAt);

  public ObservationSet {
    domains = List.copyOf(domains);
    domains.forEach(domain -> Require.text("domains", domain));
    observations = List.copyOf(observations);
  }

  /** The latest observation of one asset by one probe. */
  public Optional<Observation> find(String probe, String asset) {
    return by(probe).filter(seen -> seen.asset().equals(asset)).max(LATEST);
  }

  /** The latest observation of each asset by one probe, ordered by asset. */
  public List<Observation> latest(String probe) {
    Map<String, Observation> byAsset = new HashMap<>();
    by(probe).forEach(seen -> byAsset.merge(seen.asset(), seen, ObservationSet::later));
    return byAsset.values().stream().sorted(Comparator.comparing(Observation::asset)).toList();
  }

  private Stream<Observation> by(String probe) {
    return observations.stream().filter(seen -> seen.probe().equals(probe));
  }

  private static Observation later(Observation one, Observation other) {
    return LATEST.compare(one, other) >= 0 ? one : other;
  }
}
