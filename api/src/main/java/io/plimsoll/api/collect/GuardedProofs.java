package io.plimsoll.api.collect;

import io.plimsoll.api.usecase.applicant.OwnershipProofs;
import io.plimsoll.collect.Ownership;
import io.plimsoll.collect.OwnershipProbe;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.tenant.onboarding.VerificationMethod;
import io.plimsoll.tenant.onboarding.VerificationToken;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Looks for proofs through the guard. Whoever asks for the look at what it was told to publish
 * consents to that look.
 */
final class GuardedProofs implements OwnershipProofs {
  private final OwnershipProbe probe;
  private final InstantSource clock;

  GuardedProofs(OwnershipProbe probe, InstantSource clock) {
    this.probe = probe;
    this.clock = clock;
  }

  @Override
  public Finding look(DomainName domain, String expected, VerificationMethod method) {
    Consent consent = new Consent("ownership/" + domain, Set.of(domain), clock.instant(), null);
    return switch (method) {
      case DNS_TXT ->
          look(domain, () -> probe.dnsTxt(consent, VerificationToken.txtName(domain), expected));
      case WELL_KNOWN_FILE ->
          look(
              domain,
              () ->
                  probe.wellKnownFile(
                      consent, domain, VerificationToken.wellKnownPath(), expected));
      case OPERATOR -> new CouldNotTell("a person vouches for it; there is nothing to look at");
    };
  }

  private static Finding look(DomainName domain, Callable<Ownership> probe) {
    FutureTask<Ownership> look = OwnThread.begin("proof-" + domain, probe);
    try {
      return finding(look.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the look for a proof failed", e.getCause());
    } catch (InterruptedException e) {
      look.cancel(true);
      Thread.currentThread().interrupt();
      return new CouldNotTell("the service is stopping");
    }
  }

  private static Finding finding(Ownership ownership) {
    return switch (ownership) {
      case Ownership.Proven _ -> new Proven();
      case Ownership.NotProven(String seen) -> new NotProven(seen);
      case Ownership.CouldNotTell(String reason) -> new CouldNotTell(reason);
    };
  }
}
