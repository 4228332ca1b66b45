package io.plimsoll.api.usecase.tenant;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.tenant.Tenant;
import io.plimsoll.tenant.tenant.TenantService;
import io.plimsoll.tenant.tenant.TenantTerms;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is agreed with a tenant. */
@Service
public class ChangeTenant {
  private final TenantService tenants;

  ChangeTenant(TenantService tenants) {
    this.tenants = tenants;
  }

  @Transactional("systemTransactions")
  public Tenant change(
      TenantId id, int expectedVersion, UnaryOperator<TenantTerms> change, Actor actor) {
    return tenants.change(id, expectedVersion, change, actor);
  }
}
