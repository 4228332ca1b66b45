package io.plimsoll.engine.exposure;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.fact.Fact;
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

  /** This and what was observed besides. */
  public ObservationSet with(List<Observation> more) {
    return new ObservationSet(
        domains, Stream.concat(observations.stream(), more.stream()).toList());
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

  /**
   * The latest answered fact of one kind by one probe of one asset; empty when silent or absent.
   */
  public <F extends Fact> Optional<F> fact(String probe, String asset, Class<F> kind) {
    return find(probe, asset).map(Observation::reading).flatMap(reading -> answer(reading, kind));
  }

  /** Whether a host is one of the domains or lies below one. */
  public boolean isInScope(String host) {
    return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
  }

  private static <F extends Fact> Optional<F> answer(Reading reading, Class<F> kind) {
    return reading instanceof Answered(Fact fact) && kind.isInstance(fact)
        ? Optional.of(kind.cast(fact))
        : Optional.empty();
  }

  private Stream<Observation> by(String probe) {
    return observations.stream().filter(seen -> seen.probe().equals(probe));
  }

  private static Observation later(Observation one, Observation other) {
    return LATEST.compare(one, other) >= 0 ? one : other;
  }
}
