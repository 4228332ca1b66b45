package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.DomainConsent;
import io.plimsoll.tenant.onboarding.DomainService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declares a domain, and records or withdraws consent to probe it. */
@Service
public class DeclareDomain {
  private final DomainService domains;

  DeclareDomain(DomainService domains) {
    this.domains = domains;
  }

  @Transactional
  public ApplicantDomain declare(
      UUID applicantId, String domain, @Nullable DomainConsent consent, Actor actor) {
    return domains.declare(applicantId, domain, consent, actor);
  }
}
