package io.plimsoll.tenant.onboarding;

import java.time.Instant;
import java.util.UUID;

/**
 * A look for the proof of a domain's ownership, which a worker makes some time after it was asked
 * for.
 */
public record DomainCheck(UUID id, VerificationMethod method, State state, Instant askedAt) {
  /** Where it stands. */
  public enum State {
    PENDING,
    VERIFIED,
    FAILED
  }

  public boolean isPending() {
    return state == State.PENDING;
  }

  DomainCheck ended(State state) {
    return new DomainCheck(id, method, state, askedAt);
  }
}
