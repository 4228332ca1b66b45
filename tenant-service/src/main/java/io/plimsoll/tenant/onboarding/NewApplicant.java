package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.DomainName;
import java.util.List;
import java.util.Set;

/** An applicant that may be stored, with the domains and vendors it came with. */
public record NewApplicant(
    ApplicantProfile profile, Set<DomainName> domains, List<VendorProfile> vendors) {
  public NewApplicant {
    domains = Names.sorted(domains);
    vendors = List.copyOf(vendors);
  }
}
