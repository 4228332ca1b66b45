package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.onboarding.Vendor;
import io.plimsoll.tenant.onboarding.VendorService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one third party. */
@Service
public class ReadVendor {
  private final VendorService vendors;

  ReadVendor(VendorService vendors) {
    this.vendors = vendors;
  }

  @Transactional(readOnly = true)
  public Vendor read(UUID applicantId, UUID vendorId) {
    return vendors.get(applicantId, vendorId);
  }
}
