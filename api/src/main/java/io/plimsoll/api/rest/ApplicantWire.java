package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.Applicant;
import io.plimsoll.api.rest.wire.ApplicantInput;
import io.plimsoll.api.rest.wire.Revenue;
import io.plimsoll.api.rest.wire.Ssic;
import io.plimsoll.api.rest.wire.SsicScheme;
import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.onboarding.ApplicantForm;
import io.plimsoll.tenant.onboarding.ApplicantProfile;
import io.plimsoll.tenant.onboarding.RevenueFigure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applicants between the contract and the domain. */
final class ApplicantWire {
  private ApplicantWire() {}

  static ApplicantForm form(ApplicantInput input) {
    Ssic ssic = input.getSsic();
    var vendors = input.getVendors();
    Integer employees = input.getEmployees();
    return new ApplicantForm(
        input.getName(),
        input.getUen(),
        new ApplicantForm.SsicForm(ssic.getScheme().toString(), ssic.getCode()),
        form(input.getRevenue()),
        employees == null ? null : employees.longValue(),
        input.getRecordsHeld(),
        Enums.codes(input.getDomains()),
        vendors == null ? null : vendors.stream().map(VendorWire::form).toList());
  }

  private static ApplicantForm.@Nullable RevenueForm form(@Nullable Revenue revenue) {
    if (revenue == null) {
      return null;
    }
    Integer year = revenue.getFiscalYear();
    return new ApplicantForm.RevenueForm(
        revenue.getAmount(), revenue.getCurrency(), year == null ? null : year.longValue());
  }

  static Applicant wire(io.plimsoll.tenant.onboarding.Applicant applicant) {
    return wire(new Checked<>(applicant, List.of(), List.of()));
  }

  static Applicant wire(Checked<io.plimsoll.tenant.onboarding.Applicant> checked) {
    var applicant = checked.value();
    ApplicantProfile profile = applicant.profile();
    Map<String, Long> records = profile.recordsHeld().byCode();
    Revenue revenue = wire(profile.revenue());
    return new Applicant()
        .id(applicant.id())
        .name(profile.name())
        .uen(profile.uen().value())
        .ssic(ssic(profile))
        .revenue(revenue)
        .employees(profile.employees())
        .recordsHeld(records.isEmpty() ? null : records)
        .unknowns(unknowns(profile, records))
        .warnings(Notes.warnings(checked.warnings()))
        .adjustments(Notes.adjustments(checked.adjustments()))
        .createdAt(applicant.createdAt())
        .updatedAt(applicant.updatedAt());
  }

  private static List<io.plimsoll.api.rest.wire.Unknown> unknowns(
      ApplicantProfile profile, Map<String, Long> records) {
    RevenueFigure revenue = profile.revenue();
    Wire.NotProvided unknowns =
        new Wire.NotProvided()
            .look("/revenue", revenue)
            .look("/employees", profile.employees())
            .look("/recordsHeld", records.isEmpty() ? null : records);
    return revenue == null
        ? unknowns.list()
        : unknowns.look("/revenue/fiscalYear", revenue.fiscalYear()).list();
  }

  private static Ssic ssic(ApplicantProfile profile) {
    return new Ssic()
        .scheme(Enums.wire(profile.ssic().scheme(), SsicScheme::fromValue))
        .code(profile.ssic().code());
  }

  private static @Nullable Revenue wire(@Nullable RevenueFigure figure) {
    return figure == null
        ? null
        : new Revenue()
            .amount(figure.money().amount())
            .currency(figure.money().currency().value())
            .fiscalYear(figure.fiscalYear());
  }
}
