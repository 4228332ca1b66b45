package io.plimsoll.api.usecase.tenant;

import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.tenant.Tenant;
import io.plimsoll.tenant.tenant.TenantService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists tenants. */
@Service
public class ListTenants {
  private final TenantService tenants;

  ListTenants(TenantService tenants) {
    this.tenants = tenants;
  }

  @Transactional(transactionManager = "systemTransactions", readOnly = true)
  public Page<Tenant> list(@Nullable UUID after, int limit) {
    return tenants.list(after, limit);
  }
}
