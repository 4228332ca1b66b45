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
 * @param check that look; null when none was asked for
 */
public record ApplicantDomain(
    DomainName domain,
    VerificationToken token,
    @Nullable DomainConsent consent,
    @Nullable DomainProof proof,
    @Nullable String lastCheck,
    @Nullable DomainCheck check,
    Instant addedAt) {

  /** No active probe without both. */
  public boolean mayBeProbed() {
    return consent != null && proof != null;
  }

  ApplicantDomain consented(@Nullable DomainConsent given) {
    return new ApplicantDomain(domain, token, given, proof, lastCheck, check, addedAt);
  }

  ApplicantDomain proved(DomainProof found) {
    return new ApplicantDomain(
        domain, token, consent, found, null, ended(DomainCheck.State.VERIFIED), addedAt);
  }

  ApplicantDomain missed(String seen) {
    return new ApplicantDomain(
        domain, token, consent, proof, seen, ended(DomainCheck.State.FAILED), addedAt);
  }

  ApplicantDomain asked(DomainCheck asked) {
    return new ApplicantDomain(domain, token, consent, proof, lastCheck, asked, addedAt);
  }

  private @Nullable DomainCheck ended(DomainCheck.State state) {
    return check == null ? null : check.ended(state);
  }
}
