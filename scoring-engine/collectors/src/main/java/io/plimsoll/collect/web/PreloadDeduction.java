package io.plimsoll.collect.web;

import io.plimsoll.collect.probe.Deduction;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.HstsPreloaded;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks up every host that answered in the browsers' list; it asks nobody anything. */
public final class PreloadDeduction implements Deduction {
  private final Supplier<HstsPreloads> list;

  /**
   * @param list the list as it is now
   */
  public PreloadDeduction(Supplier<HstsPreloads> list) {
    this.list = list;
  }

  @Override
  public List<Observation> apply(Observation seen) {
    if (!(seen.reading() instanceof Answered(HttpExchange page))) {
      return List.of();
    }
    HstsPreloads known = list.get();
    return page.hops().stream()
        .map(hop -> WebAddress.parse(hop.url()).map(WebAddress::host))
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(host -> known.of(host).stream())
        .map(covered -> observation(covered, seen))
        .toList();
  }

  private static Observation observation(HstsPreloaded covered, Observation seen) {
    return new Observation(
        Probes.HSTS_PRELOADED,
        covered.host(),
        seen.observedAt(),
        seen.vantage(),
        new Answered(covered));
  }
}
