package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Cname;
import io.plimsoll.engine.exposure.fact.DnsRecord.Mx;
import io.plimsoll.engine.exposure.fact.DnsRecord.Ns;
import io.plimsoll.engine.exposure.fact.DnsRecord.Txt;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.HtmlTags;
import io.plimsoll.engine.exposure.web.policy.HtmlTags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything in the records and pages of a company that points to somebody else. */
final class Traces {
  private static final Set<String> RUNNING = Set.of("script", "iframe");
  private static final String PROTOCOL_RELATIVE = "//";

  private final ObservationSet observations;

  Traces(ObservationSet observations) {
    this.observations = observations;
  }

  Stream<Trace> all() {
    return Stream.of(mx(), ns(), txt(), spf(), aliases(), pages()).flatMap(traces -> traces);
  }

  private Stream<Trace> mx() {
    return apex("MX", Place.MX, answer -> answer.all(Mx.class).map(Mx::exchange));
  }

  private Stream<Trace> ns() {
    return apex("NS", Place.NS, answer -> answer.all(Ns.class).map(Ns::host));
  }

  private Stream<Trace> txt() {
    return observations.domains().stream()
        .flatMap(domain -> observations.find(Probes.dns("TXT"), domain).stream())
        .flatMap(seen ->
            answer(seen)
                .flatMap(answer -> answer.all(Txt.class))
                .map(txt -> new Trace(Place.TXT, seen.asset(), txt.joined(), seen.observedAt())));
  }

  private Stream<Trace> spf() {
    SpfReferences references = new SpfReferences(observations);
    return observations.domains().stream()
        .flatMap(domain -> observations.find(Probes.dns("TXT"), domain).stream())
        .flatMap(seen -> toOthers(Place.SPF, seen, references.of(seen.asset()).stream()));
  }

  private interface Targets {
    Stream<String> of(DnsAnswer answer);
  }

  private Stream<Trace> apex(String type, Place place, Targets targets) {
    return observations.domains().stream()
        .flatMap(domain -> observations.find(Probes.dns(type), domain).stream())
        .flatMap(seen -> toOthers(place, seen, answer(seen).flatMap(targets::of)));
  }

  /** An alias shows in whatever was asked of the name, not only where it was asked for itself. */
  private Stream<Trace> aliases() {
    return Stream.of("CNAME", "A", "AAAA", "TXT", "MX")
        .map(Probes::dns)
        .flatMap(probe -> observations.latest(probe).stream())
        .filter(seen -> observations.isInScope(seen.asset()))
        .flatMap(seen -> toOthers(Place.CNAME, seen, answer(seen).flatMap(Traces::targets)));
  }

  private static Stream<String> targets(DnsAnswer answer) {
    return Stream.concat(answer.aliases().stream(), answer.all(Cname.class).map(Cname::target));
  }

  private static Stream<DnsAnswer> answer(Observation seen) {
    return seen.reading() instanceof Answered(DnsAnswer answer)
        ? Stream.of(answer)
        : Stream.empty();
  }

  private Stream<Trace> toOthers(Place place, Observation seen, Stream<String> names) {
    return names
        .filter(name -> !observations.isInScope(name))
        .distinct()
        .map(name -> new Trace(place, seen.asset(), name, seen.observedAt()));
  }

  private Stream<Trace> pages() {
    return observations.latest(Probes.HTTP).stream()
        .flatMap(seen ->
            seen.reading() instanceof Answered(HttpExchange page) && isOurs(page)
                ? toOthers(Place.PAGE, seen, hosts(page).stream())
                : Stream.empty());
  }

  private boolean isOurs(HttpExchange page) {
    return page.stopped() == null
        && page.last().status() < 400
        && WebAddress.parse(page.last().url())
            .filter(address -> observations.isInScope(address.host()))
            .isPresent();
  }

  /** The hosts whose scripts run in a page or whose frames show in it, in order. */
  static List<String> hosts(HttpExchange page) {
    return HtmlTags.of(page.body()).stream()
        .filter(tag -> RUNNING.contains(tag.name()))
        .flatMap(Traces::host)
        .distinct()
        .toList();
  }

  private static Stream<String> host(Tag tag) {
    String source = tag.get("src");
    String absolute = source.startsWith(PROTOCOL_RELATIVE) ? "https:" + source : source;
    return WebAddress.parse(absolute).map(WebAddress::host).stream();
  }
}
