package io.plimsoll.api.usecase.vendor;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.onboarding.Vendor;
import io.plimsoll.tenant.onboarding.VendorForm;
import io.plimsoll.tenant.onboarding.VendorService;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a declared vendor of one that was seen: a person says that it is in use. */
@Service
@Transactional
public class ConfirmVendor {
  private final VendorService vendors;
  private final Detections detections;
  private final ReadThirdParty read;

  ConfirmVendor(VendorService vendors, Detections detections, ReadThirdParty read) {
    this.vendors = vendors;
    this.detections = detections;
    this.read = read;
  }

  /** What is told of it besides; null is unknown. */
  public record Details(
      @Nullable List<String> dataCategories,
      @Nullable Long recordsShared,
      @Nullable List<String> accessKinds) {}

  public ThirdParty confirm(
      UUID applicantId, UUID id, int expectedVersion, Details details, Actor actor) {
    SeenVendor seen = detections.undeclared(applicantId, id, expectedVersion);
    Vendor declared = vendors.add(applicantId, form(seen, details), actor);
    detections.keep(seen.confirmedAs(declared.id()), "vendor.confirmed", actor);
    return read.read(applicantId, declared.id());
  }

  private static VendorForm form(SeenVendor seen, Details details) {
    return new VendorForm(
        seen.detected().name(),
        seen.detected().category().name().toLowerCase(Locale.ROOT),
        null,
        details.dataCategories(),
        details.recordsShared(),
        details.accessKinds(),
        null,
        null,
        null,
        null,
        null);
  }
}
