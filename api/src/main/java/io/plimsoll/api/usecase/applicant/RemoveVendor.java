package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.onboarding.VendorService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes a third party. */
@Service
public class RemoveVendor {
  private final VendorService vendors;

  RemoveVendor(VendorService vendors) {
    this.vendors = vendors;
  }

  @Transactional
  public void remove(UUID applicantId, UUID vendorId, int expectedVersion, Actor actor) {
    vendors.remove(applicantId, vendorId, expectedVersion, actor);
  }
}
