package io.plimsoll.tenant.onboarding;

import java.util.UUID;

/** A domain for whose proof a look was asked for. */
public record AskedCheck(UUID applicantId, ApplicantDomain domain) {}
