package io.plimsoll.collect.brand;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Lookup;
import io.plimsoll.collect.probe.Lookup.Key;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.brand.LookAlikes;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsAnswer.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which names that look like a domain exist, and which of them take mail. It asks the resolver
 * only: whoever owns such a name gave no leave to be looked at.
 */
public final class BrandCollector implements Collector {
  @Override
  public void collect(Consent consent, DomainName domain, Visit visit) throws InterruptedException {
    List<String> names = LookAlikes.of(domain.value());
    visit.look(
        Stream.concat(LookAlikes.nobody(domain.value()).stream(), names.stream())
            .map(name -> new Key(name, "A"))
            .toList());
    visit.look(existing(names, visit.lookup()).stream().map(name -> new Key(name, "MX")).toList());
  }

  private static List<String> existing(List<String> names, Lookup lookup)
      throws InterruptedException {
    List<String> existing = new ArrayList<>();
    for (String name : names) {
      Optional<DnsAnswer> answer = lookup.seen(name, "A");
      if (answer.isPresent() && answer.get().status() != Status.NO_SUCH_NAME) {
        existing.add(name);
      }
    }
    return existing;
  }
}
