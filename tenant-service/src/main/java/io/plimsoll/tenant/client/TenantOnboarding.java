package io.plimsoll.tenant.client;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.quota.Plan;
import io.plimsoll.tenant.tenant.Tenant;
import io.plimsoll.tenant.tenant.TenantKind;
import io.plimsoll.tenant.tenant.TenantService;
import io.plimsoll.tenant.tenant.TenantStore;
import io.plimsoll.tenant.tenant.TenantTerms;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Registers a tenant together with its first client, so that somebody can sign in. Works in one
 * transaction of the system role: both land or neither.
 */
public final class TenantOnboarding {
  private static final Set<Scope> TENANT_SCOPES =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Scope.PLATFORM_ADMIN)));
  private static final Set<Scope> OPERATOR_SCOPES =
      Set.of(Scope.PLATFORM_ADMIN, Scope.TENANT_ADMIN, Scope.MODELS_READ, Scope.AUDIT_READ);

  private final TenantService tenants;
  private final TenantStore registry;
  private final ClientService clients;

  public TenantOnboarding(TenantService tenants, TenantStore registry, ClientService clients) {
    this.tenants = tenants;
    this.registry = registry;
    this.clients = clients;
  }

  /** A tenant whose first client may do everything a tenant can. */
  public OnboardedTenant onboard(TenantTerms terms, Actor operator) {
    Tenant tenant = tenants.create(terms, operator);
    NewClient first = NewClient.withSecret(terms.name() + " administrator", TENANT_SCOPES);
    return new OnboardedTenant(tenant, clients.create(tenant.id(), first, operator));
  }

  /**
   * The platform's own tenant and its first operator client; nothing when the platform has a tenant
   * already. Two processes that start at once make one.
   */
  public Optional<OnboardedTenant> bootstrap() {
    if (!registry.claimPlatform()) {
      return Optional.empty();
    }
    Actor actor = Actor.system("bootstrap");
    TenantTerms terms = TenantTerms.of("Plimsoll platform", TenantKind.PLATFORM, Plan.ENTERPRISE);
    Tenant tenant = tenants.create(terms, actor);
    NewClient operator = NewClient.withSecret("Platform operator", OPERATOR_SCOPES);
    return Optional.of(
        new OnboardedTenant(tenant, clients.createTrusted(tenant.id(), operator, actor)));
  }
}
