package io.plimsoll.api.usecase.applicant;

import io.plimsoll.api.usecase.work.WorkQueue;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.DomainCheck;
import io.plimsoll.tenant.onboarding.DomainService;
import io.plimsoll.tenant.onboarding.UnitOfWork;
import io.plimsoll.tenant.onboarding.VerificationMethod;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Has a worker look for a domain's ownership proof, and waits a while for what it sees. */
@Service
public class VerifyDomain {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final DomainService domains;
  private final WorkQueue queue;
  private final UnitOfWork unit;
  private final IdSource ids;
  private final Duration patience;

  VerifyDomain(
      DomainService domains,
      WorkQueue queue,
      UnitOfWork unit,
      IdSource ids,
      @Value("${plimsoll.domains.verify-wait:10s}") Duration patience) {
    this.domains = domains;
    this.queue = queue;
    this.unit = unit;
    this.ids = ids;
    this.patience = patience;
  }

  /** The domain after the look; or, when that takes its time, while it is pending. */
  public ApplicantDomain verify(
      UUID applicantId, DomainName domain, VerificationMethod method, Actor actor) {
    UUID check = ids.next();
    ApplicantDomain asked = unit.run(() -> ask(applicantId, domain, check, method, actor));
    return awaited(applicantId, asked, check);
  }

  private ApplicantDomain ask(
      UUID applicantId, DomainName domain, UUID check, VerificationMethod method, Actor actor) {
    ApplicantDomain asked = domains.ask(applicantId, domain, check, method, actor);
    queue.proof(check);
    return asked;
  }

  /** No transaction is open meanwhile. */
  private ApplicantDomain awaited(UUID applicantId, ApplicantDomain asked, UUID check) {
    long end = System.nanoTime() + patience.toNanos();
    ApplicantDomain now = asked;
    try {
      while (isPending(now.check(), check) && System.nanoTime() - end < 0) {
        Thread.sleep(BETWEEN_LOOKS);
        now = unit.run(() -> domains.get(applicantId, asked.domain()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return now;
  }

  private static boolean isPending(@Nullable DomainCheck present, UUID check) {
    return present != null && present.id().equals(check) && present.isPending();
  }
}
