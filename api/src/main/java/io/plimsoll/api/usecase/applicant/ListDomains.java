package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.DomainService;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists an applicant's domains. */
@Service
public class ListDomains {
  private final DomainService domains;

  ListDomains(DomainService domains) {
    this.domains = domains;
  }

  @Transactional(readOnly = true)
  public List<ApplicantDomain> list(UUID applicantId) {
    return domains.list(applicantId);
  }
}
