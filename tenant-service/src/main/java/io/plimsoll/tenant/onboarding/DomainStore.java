package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.DomainName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where applicants' domains are kept. */
public interface DomainStore {
  /** Adds those that the applicants do not have yet. */
  void add(Map<UUID, List<ApplicantDomain>> domainsByApplicant);

  /** By name. */
  List<ApplicantDomain> list(UUID applicantId);

  Optional<ApplicantDomain> find(UUID applicantId, DomainName domain);

  /** The domain whose last look has this id; empty when another was asked for since. */
  Optional<AskedCheck> findByCheck(UUID checkId);

  void replace(UUID applicantId, ApplicantDomain domain);

  boolean remove(UUID applicantId, DomainName domain);
}
