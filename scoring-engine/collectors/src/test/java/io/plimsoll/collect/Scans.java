package io.plimsoll.collect;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.testbed.SampleCompany;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Scans of the sample company with times that a loaded machine keeps and hostile servers do not
 * stretch.
 */
final class Scans {
  private static final Map<String, String> SHORT =
      Map.of(
          "plimsoll.collect.timeout.connect", "3s",
          "plimsoll.collect.timeout.read", "3s",
          "plimsoll.collect.timeout.exchange", "5s",
          "plimsoll.collect.timeout.query", "1s",
          "plimsoll.collect.timeout.target", "40s");

  final Queue<OutboundDecision> audit = new ConcurrentLinkedQueue<>();
  private final Map<String, String> properties;
  private final DomainName domain;

  Scans(SampleCompany company, Map<String, String> changes) {
    this.properties = new HashMap<>(company.properties());
    this.domain = new DomainName(company.domain());
    properties.putAll(SHORT);
    properties.putAll(changes);
  }

  ObservationSet scan(Group... groups) {
    return scan(ScanListener.SILENT, groups);
  }

  ObservationSet scan(ScanListener listener, Group... groups) {
    ScanRequest request = new ScanRequest(consent(), List.of(domain), Set.of(groups));
    return new ObservationSet(List.of(domain.value()), scanner().scan(request, listener));
  }

  Reading reading(Group group, String probe, String asset) {
    return scan(group).find(probe, asset).orElseThrow().reading();
  }

  Scanner scanner() {
    return new Scanner(CollectorConfig.of(properties), audit::add, InstantSource.system());
  }

  Consent consent() {
    return new Consent("test", Set.of(domain), Instant.EPOCH, null);
  }
}
