package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.exposure.ObservationSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells the vendors behind what was observed: a pure function of the records and the table. */
public final class VendorDetection {
  private final VendorTable table;

  public VendorDetection(VendorTable table) {
    this.table = table;
  }

  /** Every vendor that shows, ordered by id. */
  public List<DetectedVendor> of(ObservationSet observations) {
    return detected(new Traces(observations).all());
  }

  /** The vendors that show at one of the domains, ordered by id. */
  public List<DetectedVendor> of(ObservationSet observations, String domain) {
    return detected(
        new Traces(observations).all().filter(trace -> trace.isAt(domain, observations)));
  }

  private List<DetectedVendor> detected(Stream<Trace> traces) {
    Map<String, List<VendorEvidence>> byVendor = new TreeMap<>();
    traces
        .flatMap(trace -> found(trace).stream())
        .forEach(found ->
            byVendor
                .computeIfAbsent(found.vendor().id(), _ -> new ArrayList<>())
                .add(found.evidence()));
    return byVendor.entrySet().stream()
        .map(entry -> DetectedVendor.of(vendor(entry.getKey()), entry.getValue()))
        .toList();
  }

  private KnownVendor vendor(String id) {
    return table.find(id).orElseThrow(() -> new IllegalStateException(id));
  }

  private record Found(KnownVendor vendor, VendorEvidence evidence) {}

  private Optional<Found> found(Trace trace) {
    return trace.place() == Place.TXT
        ? table.token(trace.value()).map(token -> new Found(table.holder(token), trace.with(token)))
        : table
            .owner(trace.place(), trace.value())
            .map(vendor -> new Found(vendor, trace.evidence()));
  }

  /** The vendor of one name at one place, whoever else shows. */
  Optional<KnownVendor> owner(Place place, String name) {
    return table.owner(place, name);
  }
}
