package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.Require;
import java.time.Instant;

/**
 * Leave to probe a domain actively.
 *
 * @param givenBy the person who gave it, 1 to 200 characters
 * @param role what the person is to the applicant, 1 to 100 characters
 * @param givenAt when
 * @param textVersion which wording was shown, for example {@code 2026-01}
 */
public record DomainConsent(String givenBy, String role, Instant givenAt, String textVersion) {
  public DomainConsent {
    Require.that(!givenBy.isBlank() && givenBy.length() <= 200, "givenBy", "must name a person");
    Require.that(!role.isBlank() && role.length() <= 100, "role", "must name a role");
    Require.that(
        textVersion.matches("[A-Za-z0-9._-]{1,40}"), "textVersion", "must name a consent text");
  }
}
