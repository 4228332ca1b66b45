package io.plimsoll.engine.breach.published;

import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.fact.IncidentsKnown;
import io.plimsoll.engine.exposure.fact.IncidentsKnown.Known;
import io.plimsoll.engine.exposure.vendor.KnownVendor;
import io.plimsoll.engine.exposure.vendor.VendorDetection;
import io.plimsoll.engine.exposure.vendor.VendorTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What published lists tell of the third parties that show from outside. Only what is certain: the
 * list stands by the incident, and the vendor's names lie under the incident's domain, or the
 * incident has the vendor's name and a domain below one of its own. Neither is enough for the
 * other's sake: a shop hosted under a vendor's domain is not the vendor, nor is a namesake, and
 * nobody is asked whether an incident is a vendor's.
 */
public final class VendorIncidents {
  private final VendorTable table;
  private final VendorDetection detection;
  private final List<IncidentList> lists;

  /**
   * @param table of the vendors that can be recognised
   * @param lists to search; none is allowed, and then nothing is known
   */
  public VendorIncidents(VendorTable table, List<IncidentList> lists) {
    this.table = table;
    this.detection = new VendorDetection(table);
    this.lists = List.copyOf(lists);
  }

  /**
   * What the lists know of each vendor that shows, by its id; of none when there are no lists.
   *
   * @param observations what was seen of a company
   */
  public Map<String, IncidentsKnown> of(ObservationSet observations) {
    Map<String, IncidentsKnown> known = new TreeMap<>();
    if (!lists.isEmpty()) {
      detection
          .of(observations)
          .forEach(shown -> table.find(shown.vendor()).ifPresent(vendor -> add(vendor, known)));
    }
    return known;
  }

  private void add(KnownVendor vendor, Map<String, IncidentsKnown> known) {
    known.put(
        vendor.id(),
        new IncidentsKnown(
            vendor.name(), lists.stream().map(IncidentList::feed).toList(), certain(vendor)));
  }

  private List<Known> certain(KnownVendor vendor) {
    return lists.stream()
        .flatMap(list ->
            list.incidents().stream()
                .filter(incident -> isCertain(incident, vendor))
                .map(incident -> known(list.feed(), incident)))
        .toList();
  }

  private static boolean isCertain(PublishedIncident incident, KnownVendor vendor) {
    return incident.verified()
        && incident.domains().stream()
            .anyMatch(domain ->
                vendor.liesUnder(domain)
                    || vendor.owns(domain) && vendor.isCalled(incident.organisation()));
  }

  private static Known known(String feed, PublishedIncident incident) {
    return new Known(feed, incident.organisation(), incident.occurredOn(), incident.records());
  }
}
