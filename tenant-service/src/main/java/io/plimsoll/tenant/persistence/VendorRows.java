package io.plimsoll.tenant.persistence;

import static java.util.stream.Collectors.toSet;

import io.plimsoll.database.TenantId;
import io.plimsoll.database.jooq.app.tables.records.VendorRecord;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.tenant.Codes;
import io.plimsoll.tenant.onboarding.AccessKind;
import io.plimsoll.tenant.onboarding.ContractClauses;
import io.plimsoll.tenant.onboarding.CountryCode;
import io.plimsoll.tenant.onboarding.DataCategory;
import io.plimsoll.tenant.onboarding.Vendor;
import io.plimsoll.tenant.onboarding.VendorCategory;
import io.plimsoll.tenant.onboarding.VendorProfile;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/** Vendors as rows. */
final class VendorRows {
  private VendorRows() {}

  static Vendor read(VendorRecord row) {
    return new Vendor(
        row.getId(),
        row.getApplicantId(),
        profile(row),
        row.getVersion(),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }

  private static VendorProfile profile(VendorRecord row) {
    return new VendorProfile(
        row.getName(),
        Codes.require(VendorCategory.class, "category", row.getCategory()),
        Arrays.stream(row.getDomains()).map(DomainName::new).collect(toSet()),
        constants(DataCategory.class, row.getDataCategories()),
        row.getRecordsShared(),
        constants(AccessKind.class, row.getAccessKinds()),
        row.getVetted(),
        row.getAccessLimited(),
        row.getOffshoreCountry() == null ? null : new CountryCode(row.getOffshoreCountry()),
        new ContractClauses(
            row.getBreachNotice(),
            row.getBreachNoticeHours(),
            row.getAuditRight(),
            row.getSubProcessorsDisclosed()),
        row.getLastVettedOn());
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, String[] codes) {
    return Arrays.stream(codes).map(code -> Codes.require(type, "code", code)).collect(toSet());
  }

  static VendorRecord write(TenantId tenant, Vendor vendor) {
    VendorProfile profile = vendor.profile();
    CountryCode country = profile.offshoreCountry();
    VendorRecord row = new VendorRecord();
    row.setTenantId(tenant);
    row.setApplicantId(vendor.applicantId());
    row.setId(vendor.id());
    row.setName(profile.name());
    row.setCategory(Codes.code(profile.category()));
    row.setDomains(profile.domains().stream().map(DomainName::value).toArray(String[]::new));
    row.setDataCategories(codes(profile.dataCategories()));
    row.setRecordsShared(profile.recordsShared());
    row.setAccessKinds(codes(profile.accessKinds()));
    row.setVetted(profile.vetted());
    row.setAccessLimited(profile.accessLimited());
    row.setOffshoreCountry(country == null ? null : country.value());
    row.setBreachNotice(profile.contract().breachNotice());
    row.setBreachNoticeHours(profile.contract().breachNoticeHours());
    row.setAuditRight(profile.contract().auditRight());
    row.setSubProcessorsDisclosed(profile.contract().subProcessorsDisclosed());
    row.setLastVettedOn(profile.lastVettedOn());
    row.setVersion(vendor.version());
    row.setCreatedAt(vendor.createdAt());
    row.setUpdatedAt(vendor.updatedAt());
    return row;
  }

  private static String[] codes(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Codes::code).toArray(String[]::new);
  }
}
