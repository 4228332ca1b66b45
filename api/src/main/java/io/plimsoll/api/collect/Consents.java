package io.plimsoll.api.collect;

import io.plimsoll.api.usecase.scan.ExposureScanner.Look;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.DomainConsent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Recorded consent in the form that the guard asks for. */
final class Consents {
  private Consents() {}

  /** Under a reference of the scan's own, by which its outbound decisions are told apart. */
  static Consent of(Look look) {
    List<ApplicantDomain> domains = look.domains();
    Instant since =
        domains.stream()
            .map(ApplicantDomain::consent)
            .filter(Objects::nonNull)
            .map(DomainConsent::givenAt)
            .max(Comparator.naturalOrder())
            .orElseThrow(() -> new IllegalArgumentException("no domain is consented to"));
    return new Consent(
        "applicant/" + look.applicantId() + "/scan/" + look.scanId(),
        domains.stream().map(ApplicantDomain::domain).collect(Collectors.toSet()),
        since,
        null);
  }
}
