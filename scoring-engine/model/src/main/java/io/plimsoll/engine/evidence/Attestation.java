package io.plimsoll.engine.evidence;

import io.plimsoll.engine.basics.Require;
import java.time.Instant;

/**
 * Someone stands by the answers. Who it was is kept with the submission, not here.
 *
 * @param role the signer's role, for example {@code director}
 * @param at when it was signed
 * @param agreed answers of this applicant that observations bore out before, not negative
 * @param contradicted answers that observations contradicted before, not negative
 */
public record Attestation(String role, Instant at, int agreed, int contradicted) {
  public Attestation {
    Require.text("role", role);
    Require.notNegative("agreed", agreed);
    Require.notNegative("contradicted", contradicted);
  }
}
