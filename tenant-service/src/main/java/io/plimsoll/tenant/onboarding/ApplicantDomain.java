package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.DomainName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A domain an applicant says is its own.
 *
 * @param token what to publish to prove it
 * @param consent leave to probe it, null when not given
 * @param proof null until ownership is proved
 * @param lastCheck what the last look for the token saw, when it did not find it
 */
public record ApplicantDomain(
    DomainName domain,
    VerificationToken token,
    @Nullable DomainConsent consent,
    @Nullable DomainProof proof,
    @Nullable String lastCheck,
    Instant addedAt) {

  /** No active probe without both. */
  public boolean mayBeProbed() {
    return consent != null && proof != null;
  }

  ApplicantDomain consented(@Nullable DomainConsent given) {
    return new ApplicantDomain(domain, token, given, proof, lastCheck, addedAt);
  }

  ApplicantDomain proved(DomainProof found) {
    return new ApplicantDomain(domain, token, consent, found, null, addedAt);
  }

  ApplicantDomain missed(String seen) {
    return new ApplicantDomain(domain, token, consent, proof, seen, addedAt);
  }
}
