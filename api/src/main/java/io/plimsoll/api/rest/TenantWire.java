package io.plimsoll.api.rest;

import io.plimsoll.api.rest.wire.DataRegion;
import io.plimsoll.api.rest.wire.OnboardTenant;
import io.plimsoll.api.rest.wire.Plan;
import io.plimsoll.api.rest.wire.Quotas;
import io.plimsoll.api.rest.wire.Tenant;
import io.plimsoll.api.rest.wire.TenantKind;
import io.plimsoll.api.rest.wire.TenantState;
import io.plimsoll.tenant.tenant.TenantTerms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tenants between the contract and the domain. */
final class TenantWire {
  private TenantWire() {}

  static TenantTerms terms(OnboardTenant wanted) {
    var plan =
        Enums.domain(
            io.plimsoll.tenant.quota.Plan.class,
            Objects.requireNonNullElse(wanted.getPlan(), Plan.STANDARD));
    TenantTerms usual =
        TenantTerms.of(
            wanted.getName(),
            Enums.domain(io.plimsoll.tenant.tenant.TenantKind.class, wanted.getKind()),
            plan);
    DataRegion region = Objects.requireNonNullElse(wanted.getDataRegion(), DataRegion.SG);
    return new TenantTerms(
        usual.name(),
        usual.kind(),
        plan,
        quotas(wanted.getQuotas(), usual.quotas()),
        region.getValue(),
        usual.defaultCurrency());
  }

  private static io.plimsoll.tenant.quota.Quotas quotas(
      @Nullable Quotas wanted, io.plimsoll.tenant.quota.Quotas usual) {
    return wanted == null
        ? usual
        : new io.plimsoll.tenant.quota.Quotas(
            wanted.getRequestsPerMinute(), wanted.getMaxApplicants(), wanted.getScansPerDay());
  }

  static Tenant wire(io.plimsoll.tenant.tenant.Tenant tenant) {
    TenantTerms terms = tenant.terms();
    return new Tenant()
        .id(tenant.id().value())
        .name(terms.name())
        .kind(Enums.wire(terms.kind(), TenantKind::fromValue))
        .plan(Enums.wire(terms.plan(), Plan::fromValue))
        .dataRegion(DataRegion.fromValue(terms.dataRegion()))
        .quotas(wire(terms.quotas()))
        .state(Enums.wire(tenant.state(), TenantState::fromValue))
        .createdAt(tenant.createdAt())
        .updatedAt(tenant.updatedAt());
  }

  private static Quotas wire(io.plimsoll.tenant.quota.Quotas quotas) {
    return new Quotas()
        .requestsPerMinute(quotas.requestsPerMinute())
        .maxApplicants(quotas.applicants())
        .scansPerDay(quotas.scansPerDay());
  }
}
