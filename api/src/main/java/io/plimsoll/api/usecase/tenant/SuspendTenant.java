package io.plimsoll.api.usecase.tenant;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.tenant.Tenant;
import io.plimsoll.tenant.tenant.TenantService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Refuses a tenant's clients. */
@Service
public class SuspendTenant {
  private final TenantService tenants;

  SuspendTenant(TenantService tenants) {
    this.tenants = tenants;
  }

  @Transactional("systemTransactions")
  public Tenant suspend(TenantId id, Actor actor) {
    return tenants.suspend(id, actor);
  }
}
