package io.plimsoll.api.usecase.tenant;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.client.OnboardedTenant;
import io.plimsoll.tenant.client.TenantOnboarding;
import io.plimsoll.tenant.tenant.TenantTerms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a tenant with its first client. */
@Service
public class OnboardTenant {
  private final TenantOnboarding onboarding;

  OnboardTenant(TenantOnboarding onboarding) {
    this.onboarding = onboarding;
  }

  @Transactional("systemTransactions")
  public OnboardedTenant onboard(TenantTerms terms, Actor actor) {
    return onboarding.onboard(terms, actor);
  }
}
