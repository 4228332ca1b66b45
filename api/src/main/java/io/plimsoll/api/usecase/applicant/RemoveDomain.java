package io.plimsoll.api.usecase.applicant;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.onboarding.DomainService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes a domain. */
@Service
public class RemoveDomain {
  private final DomainService domains;

  RemoveDomain(DomainService domains) {
    this.domains = domains;
  }

  @Transactional
  public void remove(UUID applicantId, DomainName domain, Actor actor) {
    domains.remove(applicantId, domain, actor);
  }
}
