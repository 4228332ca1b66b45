package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.onboarding.Vendor;
import io.plimsoll.tenant.onboarding.VendorForm;
import io.plimsoll.tenant.onboarding.VendorService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replaces a third party's description. */
@Service
public class ReplaceVendor {
  private final VendorService vendors;

  ReplaceVendor(VendorService vendors) {
    this.vendors = vendors;
  }

  @Transactional
  public Vendor replace(
      UUID applicantId, UUID vendorId, int expectedVersion, VendorForm form, Actor actor) {
    return vendors.replace(applicantId, vendorId, expectedVersion, form, actor);
  }
}
