package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.onboarding.Vendor;
import io.plimsoll.tenant.onboarding.VendorForm;
import io.plimsoll.tenant.onboarding.VendorService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declares a third party. */
@Service
public class AddVendor {
  private final VendorService vendors;

  AddVendor(VendorService vendors) {
    this.vendors = vendors;
  }

  @Transactional
  public Vendor add(UUID applicantId, VendorForm form, Actor actor) {
    return vendors.add(applicantId, form, actor);
  }
}
