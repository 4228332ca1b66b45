package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.AccessKind;
import io.plimsoll.api.rest.wire.DataCategory;
import io.plimsoll.api.rest.wire.Unknown;
import io.plimsoll.api.rest.wire.Vendor;
import io.plimsoll.api.rest.wire.VendorCategory;
import io.plimsoll.api.rest.wire.VendorContract;
import io.plimsoll.api.rest.wire.VendorInput;
import io.plimsoll.tenant.onboarding.ContractClauses;
import io.plimsoll.tenant.onboarding.CountryCode;
import io.plimsoll.tenant.onboarding.VendorForm;
import io.plimsoll.tenant.onboarding.VendorProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Third parties between the contract and the domain. */
public final class VendorWire {
  private VendorWire() {}

  public static VendorForm form(VendorInput input) {
    return new VendorForm(
        input.getName(),
        input.getCategory().toString(),
        Enums.codes(input.getDomains()),
        Enums.codes(input.getDataCategories()),
        input.getRecordsShared(),
        Enums.codes(input.getAccessKinds()),
        input.getVetted(),
        input.getAccessLimited(),
        input.getOffshoreCountry(),
        form(input.getContract()),
        input.getLastVettedOn());
  }

  private static VendorForm.@Nullable ContractForm form(@Nullable VendorContract contract) {
    if (contract == null) {
      return null;
    }
    Integer hours = contract.getBreachNoticeHours();
    return new VendorForm.ContractForm(
        contract.getBreachNotice(),
        hours == null ? null : hours.longValue(),
        contract.getAuditRight(),
        contract.getSubProcessorsDisclosed());
  }

  static Vendor wire(io.plimsoll.tenant.onboarding.Vendor vendor) {
    VendorProfile profile = vendor.profile();
    CountryCode country = profile.offshoreCountry();
    return new Vendor()
        .id(vendor.id())
        .name(profile.name())
        .category(Enums.wire(profile.category(), VendorCategory::fromValue))
        .domains(profile.domains().stream().map(Object::toString).toList())
        .dataCategories(Enums.wire(profile.dataCategories(), DataCategory::fromValue))
        .recordsShared(profile.recordsShared())
        .accessKinds(Enums.wire(profile.accessKinds(), AccessKind::fromValue))
        .vetted(profile.vetted())
        .accessLimited(profile.accessLimited())
        .offshoreCountry(country == null ? null : country.value())
        .contract(wire(profile.contract()))
        .lastVettedOn(profile.lastVettedOn())
        .unknowns(unknowns(profile))
        .createdAt(vendor.createdAt())
        .updatedAt(vendor.updatedAt());
  }

  private static VendorContract wire(ContractClauses clauses) {
    return new VendorContract()
        .breachNotice(clauses.breachNotice())
        .breachNoticeHours(clauses.breachNoticeHours())
        .auditRight(clauses.auditRight())
        .subProcessorsDisclosed(clauses.subProcessorsDisclosed());
  }

  private static List<Unknown> unknowns(VendorProfile profile) {
    ContractClauses contract = profile.contract();
    return new Wire.NotProvided()
        .look("/recordsShared", profile.recordsShared())
        .look("/vetted", profile.vetted())
        .look("/accessLimited", profile.accessLimited())
        .look("/offshoreCountry", profile.offshoreCountry())
        .look("/contract/breachNotice", contract.breachNotice())
        .look("/contract/breachNoticeHours", contract.breachNoticeHours())
        .look("/contract/auditRight", contract.auditRight())
        .look("/contract/subProcessorsDisclosed", contract.subProcessorsDisclosed())
        .look("/lastVettedOn", profile.lastVettedOn())
        .list();
  }
}
