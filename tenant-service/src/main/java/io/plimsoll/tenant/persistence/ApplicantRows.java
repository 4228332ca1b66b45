package io.plimsoll.tenant.persistence;

import io.plimsoll.database.TenantId;
import io.plimsoll.database.jooq.app.tables.records.ApplicantRecord;
import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.tenant.Codes;
import io.plimsoll.tenant.onboarding.Applicant;
import io.plimsoll.tenant.onboarding.ApplicantProfile;
import io.plimsoll.tenant.onboarding.ApplicantState;
import io.plimsoll.tenant.onboarding.RecordsHeld;
import io.plimsoll.tenant.onboarding.RevenueFigure;
import io.plimsoll.tenant.onboarding.Ssic;
import io.plimsoll.tenant.onboarding.SsicScheme;
import io.plimsoll.tenant.onboarding.Uen;
import org.jspecify.annotations.Nullable;

/** Applicants as rows. */
final class ApplicantRows {
  private ApplicantRows() {}

  static Applicant read(ApplicantRecord row, RecordsHeld held) {
    ApplicantProfile profile =
        new ApplicantProfile(
            row.getName(),
            new Uen(row.getUen()),
            new Ssic(
                Codes.require(SsicScheme.class, "scheme", row.getSsicScheme()), row.getSsicCode()),
            revenue(row),
            row.getEmployees(),
            held);
    return new Applicant(
        row.getId(),
        profile,
        Codes.require(ApplicantState.class, "state", row.getState()),
        row.getVersion(),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }

  private static @Nullable RevenueFigure revenue(ApplicantRecord row) {
    Long amount = row.getRevenueAmount();
    return amount == null
        ? null
        : new RevenueFigure(
            new Money(amount, new CurrencyCode(row.getRevenueCurrency())),
            row.getRevenueFiscalYear());
  }

  static ApplicantRecord write(TenantId tenant, Applicant applicant) {
    ApplicantProfile profile = applicant.profile();
    RevenueFigure revenue = profile.revenue();
    ApplicantRecord row = new ApplicantRecord();
    row.setTenantId(tenant);
    row.setId(applicant.id());
    row.setName(profile.name());
    row.setNameSearch(profile.searchableName());
    row.setUen(profile.uen().value());
    row.setSsicScheme(Codes.code(profile.ssic().scheme()));
    row.setSsicCode(profile.ssic().code());
    row.setRevenueAmount(revenue == null ? null : revenue.money().amount());
    row.setRevenueCurrency(revenue == null ? null : revenue.money().currency().value());
    row.setRevenueFiscalYear(revenue == null ? null : revenue.fiscalYear());
    row.setEmployees(profile.employees());
    row.setState(Codes.code(applicant.state()));
    row.setVersion(applicant.version());
    row.setCreatedAt(applicant.createdAt());
    row.setUpdatedAt(applicant.updatedAt());
    return row;
  }
}
