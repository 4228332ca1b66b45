package io.plimsoll.api.usecase.applicant;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.DomainService;
import io.plimsoll.tenant.onboarding.VerificationMethod;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for a domain's ownership proof and notes what it saw. */
@Service
public class VerifyDomain {
  private final DomainService domains;
  private final OwnershipProofs proofs;
  private final TransactionTemplate transactions;

  VerifyDomain(
      DomainService domains, OwnershipProofs proofs, PlatformTransactionManager transactions) {
    this.domains = domains;
    this.proofs = proofs;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** No transaction is open while the internet is asked: it may take its time. */
  public ApplicantDomain verify(
      UUID applicantId, DomainName domain, VerificationMethod method, Actor actor) {
    ApplicantDomain present = transactions.execute(_ -> domains.get(applicantId, domain));
    OwnershipProofs.Finding finding = proofs.look(domain, present.token().expected(), method);
    return transactions.execute(_ ->
        switch (finding) {
          case OwnershipProofs.Proven _ -> domains.prove(applicantId, domain, method, actor);
          case OwnershipProofs.NotProven(String seen) ->
              domains.miss(applicantId, domain, seen, actor);
          case OwnershipProofs.CouldNotTell(String why) ->
              domains.miss(applicantId, domain, why, actor);
        });
  }
}
