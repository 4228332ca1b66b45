package io.plimsoll.api.usecase.vendor;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.fact.DeclaredVendors;
import io.plimsoll.engine.exposure.fact.DeclaredVendors.Declared;
import io.plimsoll.engine.exposure.vendor.VendorDetection;
import io.plimsoll.engine.exposure.vendor.VendorTable;
import io.plimsoll.tenant.onboarding.Vendor;
import io.plimsoll.tenant.onboarding.VendorService;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a scan needs to know of third parties, and what it tells about them. */
@Component
public class VendorWatch {
  private final VendorService vendors;
  private final SeenVendors seen;
  private final VendorTable table;
  private final VendorDetection detection;

  VendorWatch(VendorService vendors, SeenVendors seen, VendorTable table) {
    this.vendors = vendors;
    this.seen = seen;
    this.table = table;
    this.detection = new VendorDetection(table);
  }

  /** What is declared now, as a fact that findings can be held against and replayed with. */
  public DeclaredVendors declared(UUID applicantId) {
    return new DeclaredVendors(
        vendors.all(applicantId).stream().map(VendorWatch::declared).toList());
  }

  private static Declared declared(Vendor vendor) {
    return new Declared(
        vendor.profile().name(),
        vendor.profile().category().name().toLowerCase(Locale.ROOT),
        vendor.profile().domains().stream().map(DomainName::value).toList());
  }

  /** Keeps which vendors show in what was observed. */
  public void note(UUID applicantId, ObservationSet observations, Instant now) {
    seen.note(applicantId, table.id(), detection.of(observations), now);
  }
}
