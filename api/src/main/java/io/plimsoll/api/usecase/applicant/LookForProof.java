package io.plimsoll.api.usecase.applicant;

import io.plimsoll.api.usecase.work.OnlyInWorkers;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.AskedCheck;
import io.plimsoll.tenant.onboarding.DomainCheck;
import io.plimsoll.tenant.onboarding.DomainService;
import io.plimsoll.tenant.onboarding.UnitOfWork;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Looks for a domain's ownership proof and notes what it saw. */
@Service
@OnlyInWorkers
public class LookForProof {
  private static final Actor WORKER = Actor.system("ownership-worker");

  private final DomainService domains;
  private final OwnershipProofs proofs;
  private final UnitOfWork unit;

  LookForProof(DomainService domains, OwnershipProofs proofs, UnitOfWork unit) {
    this.domains = domains;
    this.proofs = proofs;
    this.unit = unit;
  }

  /** No transaction is open while the internet is asked: it may take its time. */
  public void run(UUID checkId) {
    unit.run(() -> domains.asked(checkId)).ifPresent(asked -> note(checkId, look(asked.domain())));
  }

  /** Ends a look that could not be made however often it was tried. */
  public void giveUp(UUID checkId) {
    note(checkId, new OwnershipProofs.CouldNotTell("the look could not be made; ask again"));
  }

  private OwnershipProofs.Finding look(ApplicantDomain domain) {
    return proofs.look(domain.domain(), domain.token().expected(), check(domain).method());
  }

  private void note(UUID checkId, OwnershipProofs.Finding finding) {
    unit.run(() -> domains.asked(checkId).map(asked -> noted(asked, finding)));
  }

  private ApplicantDomain noted(AskedCheck asked, OwnershipProofs.Finding finding) {
    UUID applicant = asked.applicantId();
    ApplicantDomain domain = asked.domain();
    return switch (finding) {
      case OwnershipProofs.Proven _ ->
          domains.prove(applicant, domain.domain(), check(domain).method(), WORKER);
      case OwnershipProofs.NotProven(String seen) ->
          domains.miss(applicant, domain.domain(), seen, WORKER);
      case OwnershipProofs.CouldNotTell(String why) ->
          domains.miss(applicant, domain.domain(), why, WORKER);
    };
  }

  private static DomainCheck check(ApplicantDomain domain) {
    return Objects.requireNonNull(domain.check());
  }
}
