package io.plimsoll.api.usecase.applicant;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.DomainService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one of an applicant's domains. */
@Service
public class ReadDomain {
  private final DomainService domains;

  ReadDomain(DomainService domains) {
    this.domains = domains;
  }

  @Transactional(readOnly = true)
  public ApplicantDomain read(UUID applicantId, DomainName domain) {
    return domains.get(applicantId, domain);
  }
}
