package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.onboarding.Vendor;
import io.plimsoll.tenant.onboarding.VendorService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists an applicant's third parties. */
@Service
public class ListVendors {
  private final VendorService vendors;

  ListVendors(VendorService vendors) {
    this.vendors = vendors;
  }

  @Transactional(readOnly = true)
  public Page<Vendor> list(UUID applicantId, @Nullable UUID after, int limit) {
    return vendors.list(applicantId, after, limit);
  }
}
