package io.plimsoll.tenant.onboarding;

import java.time.Instant;

/** That ownership of a domain was proved, how and when. */
public record DomainProof(VerificationMethod method, Instant at) {}
