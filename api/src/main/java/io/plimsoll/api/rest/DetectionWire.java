package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.Confidence;
import io.plimsoll.api.rest.wire.ConfirmVendor;
import io.plimsoll.api.rest.wire.DetectionState;
import io.plimsoll.api.rest.wire.EvidencePlace;
import io.plimsoll.api.rest.wire.Vendor;
import io.plimsoll.api.rest.wire.VendorCategory;
import io.plimsoll.api.rest.wire.VendorDetection;
import io.plimsoll.api.rest.wire.VendorEvidence;
import io.plimsoll.api.rest.wire.VendorOrigin;
import io.plimsoll.api.usecase.vendor.ConfirmVendor.Details;
import io.plimsoll.api.usecase.vendor.SeenVendor;
import io.plimsoll.api.usecase.vendor.ThirdParty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What exposure checks saw of third parties, between the contract and the domain. */
final class DetectionWire {
  private DetectionWire() {}

  static Details details(ConfirmVendor request) {
    return new Details(
        Enums.codes(request.getDataCategories()),
        request.getRecordsShared(),
        Enums.codes(request.getAccessKinds()));
  }

  static Vendor of(ThirdParty party) {
    io.plimsoll.tenant.onboarding.Vendor declared = party.declared();
    SeenVendor seen = party.seen();
    Vendor wire =
        declared == null ? seenOnly(Objects.requireNonNull(seen)) : VendorWire.wire(declared);
    return wire.origin(Wire.same(VendorOrigin.class, party.origin()))
        .detection(seen == null ? null : detection(seen, party.match()));
  }

  /** Of what was only seen everything that has to be told is unknown. */
  private static Vendor seenOnly(SeenVendor seen) {
    return new Vendor()
        .id(seen.id())
        .name(seen.detected().name())
        .category(Wire.same(VendorCategory.class, seen.detected().category()))
        .domains(List.of())
        .dataCategories(List.of())
        .accessKinds(List.of())
        .unknowns(
            new Wire.NotProvided()
                .look("/recordsShared", null)
                .look("/vetted", null)
                .look("/accessLimited", null)
                .look("/offshoreCountry", null)
                .look("/contract", null)
                .look("/lastVettedOn", null)
                .list())
        .createdAt(seen.firstSeenAt())
        .updatedAt(seen.lastSeenAt());
  }

  private static VendorDetection detection(
      SeenVendor seen, io.plimsoll.engine.evidence.@Nullable Confidence match) {
    SeenVendor.Dismissal dismissal = seen.dismissal();
    return new VendorDetection()
        .vendor(seen.detected().vendor())
        .confidence(Wire.same(Confidence.class, seen.detected().confidence()))
        .state(state(seen))
        .match(match == null ? null : Wire.same(Confidence.class, match))
        .evidence(seen.detected().evidence().stream().map(DetectionWire::evidence).toList())
        .dismissedReason(dismissal == null ? null : dismissal.reason())
        .firstSeenAt(seen.firstSeenAt())
        .lastSeenAt(seen.lastSeenAt());
  }

  private static DetectionState state(SeenVendor seen) {
    if (seen.dismissal() != null) {
      return DetectionState.DISMISSED;
    }
    return seen.vendorId() == null ? DetectionState.OPEN : DetectionState.CONFIRMED;
  }

  private static VendorEvidence evidence(
      io.plimsoll.engine.exposure.vendor.VendorEvidence evidence) {
    return new VendorEvidence()
        .place(Wire.same(EvidencePlace.class, evidence.place()))
        .asset(evidence.asset())
        .value(evidence.value())
        .observedAt(evidence.observedAt());
  }
}
