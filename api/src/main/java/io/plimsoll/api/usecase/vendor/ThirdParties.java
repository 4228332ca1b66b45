package io.plimsoll.api.usecase.vendor;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.exposure.vendor.VendorMatch;
import io.plimsoll.engine.exposure.vendor.VendorTable;
import io.plimsoll.tenant.onboarding.Vendor;
import io.plimsoll.tenant.onboarding.VendorService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Joins what is declared with what is seen. One seen vendor belongs to at most one declared: the
 * one a person made of it, or else the surest match; one declared may stand for several seen, of
 * which the first is told with it and the others on their own.
 */
@Component
class ThirdParties {
  private record Match(Vendor declared, Confidence confidence) {}

  private final VendorService vendors;
  private final SeenVendors seen;
  private final VendorTable table;

  ThirdParties(VendorService vendors, SeenVendors seen, VendorTable table) {
    this.vendors = vendors;
    this.seen = seen;
    this.table = table;
  }

  /** All of an applicant's, ordered by id. */
  List<ThirdParty> of(UUID applicantId) {
    List<Vendor> declared = vendors.all(applicantId);
    Set<UUID> joined = new HashSet<>();
    List<ThirdParty> all = new ArrayList<>();
    for (SeenVendor each : seen.of(applicantId)) {
      Optional<Match> match =
          match(each, declared).filter(found -> joined.add(found.declared().id()));
      all.add(
          match
              .map(found -> new ThirdParty(found.declared(), each, found.confidence()))
              .orElseGet(() -> ThirdParty.seen(each)));
    }
    declared.stream()
        .filter(vendor -> !joined.contains(vendor.id()))
        .forEach(vendor -> all.add(ThirdParty.declared(vendor)));
    all.sort(Comparator.comparing(ThirdParty::id));
    return all;
  }

  private Optional<Match> match(SeenVendor seenVendor, List<Vendor> declared) {
    return declared.stream()
        .flatMap(
            vendor -> confidence(seenVendor, vendor).map(sure -> new Match(vendor, sure)).stream())
        .max(Comparator.comparing(Match::confidence));
  }

  private Optional<Confidence> confidence(SeenVendor seenVendor, Vendor vendor) {
    @Nullable UUID made = seenVendor.vendorId();
    if (made != null) {
      return made.equals(vendor.id()) ? Optional.of(Confidence.HIGH) : Optional.empty();
    }
    return table
        .find(seenVendor.detected().vendor())
        .flatMap(known -> VendorMatch.of(known, vendor.profile().name(), domains(vendor)));
  }

  private static List<String> domains(Vendor vendor) {
    return vendor.profile().domains().stream().map(DomainName::value).toList();
  }
}
