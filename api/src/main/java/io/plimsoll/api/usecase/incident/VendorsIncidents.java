package io.plimsoll.api.usecase.incident;

import io.plimsoll.engine.breach.published.VendorIncidents;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.fact.IncidentsKnown;
import io.plimsoll.engine.exposure.vendor.VendorTable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the feeds at hand know of the third parties that show. */
@Component
public class VendorsIncidents {
  private final IncidentFeeds feeds;
  private final VendorTable table;

  VendorsIncidents(IncidentFeeds feeds, VendorTable table) {
    this.feeds = feeds;
    this.table = table;
  }

  /** By vendor of the table; nothing when no feed is at hand. */
  public Map<String, IncidentsKnown> of(ObservationSet observations) {
    return new VendorIncidents(table, feeds.lists()).of(observations);
  }
}
