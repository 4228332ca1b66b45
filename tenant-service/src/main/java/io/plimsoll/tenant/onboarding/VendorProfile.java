package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.Require;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A third party as the applicant declares it; null is unknown.
 *
 * @param name 1 to 200 characters
 * @param domains where it serves from
 * @param dataCategories what it holds or sees of the applicant's records
 * @param recordsShared how many records it holds or sees
 * @param vetted whether its security was ever looked into; a date of vetting says yes
 * @param accessLimited whether its access is limited to what it needs and to the time it needs
 * @param offshoreCountry where the work is done, when not in Singapore
 * @param lastVettedOn when its security was last looked into; null is never or unknown
 */
public record VendorProfile(
    String name,
    VendorCategory category,
    Set<DomainName> domains,
    Set<DataCategory> dataCategories,
    @Nullable Long recordsShared,
    Set<AccessKind> accessKinds,
    @Nullable Boolean vetted,
    @Nullable Boolean accessLimited,
    @Nullable CountryCode offshoreCountry,
    ContractClauses contract,
    @Nullable LocalDate lastVettedOn) {

  public VendorProfile {
    Names.check(name);
    if (recordsShared != null) {
      RecordsHeld.checkCount("recordsShared", recordsShared);
    }
    Require.that(
        lastVettedOn == null || !Boolean.FALSE.equals(vetted),
        "vetted",
        "must not be false where lastVettedOn has a date");
    vetted = lastVettedOn == null ? vetted : Boolean.TRUE;
    domains = Names.sorted(domains);
    dataCategories = Names.sorted(dataCategories);
    accessKinds = Names.sorted(accessKinds);
    Require.that(domains.size() <= 20, "domains", "must be at most 20");
  }
}
