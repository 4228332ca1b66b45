package io.plimsoll.api.usecase.tenant;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.tenant.Tenant;
import io.plimsoll.tenant.tenant.TenantService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a tenant. */
@Service
public class ReadTenant {
  private final TenantService tenants;

  ReadTenant(TenantService tenants) {
    this.tenants = tenants;
  }

  @Transactional(transactionManager = "systemTransactions", readOnly = true)
  public Tenant read(TenantId id) {
    return tenants.get(id);
  }
}
