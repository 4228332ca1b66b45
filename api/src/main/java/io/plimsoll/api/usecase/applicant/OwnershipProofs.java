package io.plimsoll.api.usecase.applicant;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.tenant.onboarding.VerificationMethod;

/** Looks on the internet for the proof that a domain belongs to who says so. */
public interface OwnershipProofs {
  /**
   * @param expected the text that only the owner can have published
   */
  Finding look(DomainName domain, String expected, VerificationMethod method);

  /** What was seen. */
  sealed interface Finding {}

  /** The text is there. */
  record Proven() implements Finding {}

  /** Something answered, and the text is not there. */
  record NotProven(String seen) implements Finding {}

  /** Nothing answered, so nothing can be said. */
  record CouldNotTell(String why) implements Finding {}
}
