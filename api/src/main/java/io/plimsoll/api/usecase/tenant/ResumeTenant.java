package io.plimsoll.api.usecase.tenant;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.tenant.Tenant;
import io.plimsoll.tenant.tenant.TenantService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a tenant's clients in again. */
@Service
public class ResumeTenant {
  private final TenantService tenants;

  ResumeTenant(TenantService tenants) {
    this.tenants = tenants;
  }

  @Transactional("systemTransactions")
  public Tenant resume(TenantId id, Actor actor) {
    return tenants.resume(id, actor);
  }
}
