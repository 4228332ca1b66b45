package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.spec.DomainsApi;
import io.plimsoll.api.rest.wire.Consent;
import io.plimsoll.api.rest.wire.ConsentInput;
import io.plimsoll.api.rest.wire.DeclareDomain;
import io.plimsoll.api.rest.wire.Domain;
import io.plimsoll.api.rest.wire.DomainChallenge;
import io.plimsoll.api.rest.wire.DomainCheckState;
import io.plimsoll.api.rest.wire.DomainList;
import io.plimsoll.api.rest.wire.OwnershipState;
import io.plimsoll.api.rest.wire.ProofMethod;
import io.plimsoll.api.rest.wire.VerifyDomain;
import io.plimsoll.api.usecase.applicant.ListDomains;
import io.plimsoll.api.usecase.applicant.ReadDomain;
import io.plimsoll.api.usecase.applicant.RemoveDomain;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.DomainCheck;
import io.plimsoll.tenant.onboarding.DomainConsent;
import io.plimsoll.tenant.onboarding.DomainProof;
import io.plimsoll.tenant.onboarding.VerificationMethod;
import io.plimsoll.tenant.onboarding.VerificationToken;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/applicants/{applicantId}/domains}. */
@RestController
class DomainsController implements DomainsApi {
  private static final String READ = "hasAuthority('SCOPE_applicants:read')";
  private static final String WRITE = "hasAuthority('SCOPE_applicants:write')";

  /** The wording of the contract under which consent is given. */
  private static final String CONSENT_TEXT = "2026-01";

  private final ListDomains list;
  private final ReadDomain read;
  private final io.plimsoll.api.usecase.applicant.DeclareDomain declare;
  private final RemoveDomain remove;
  private final io.plimsoll.api.usecase.applicant.VerifyDomain verify;
  private final InstantSource clock;

  DomainsController(
      ListDomains list,
      ReadDomain read,
      io.plimsoll.api.usecase.applicant.DeclareDomain declare,
      RemoveDomain remove,
      io.plimsoll.api.usecase.applicant.VerifyDomain verify,
      InstantSource clock) {
    this.list = list;
    this.read = read;
    this.declare = declare;
    this.remove = remove;
    this.verify = verify;
    this.clock = clock;
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<DomainList> listDomains(UUID applicantId) {
    return ResponseEntity.ok(
        new DomainList()
            .items(list.list(applicantId).stream().map(DomainsController::wire).toList()));
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<Domain> getDomain(UUID applicantId, String domain) {
    return ResponseEntity.ok(wire(read.read(applicantId, known(domain))));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Domain> declareDomain(
      UUID applicantId, String domain, DeclareDomain wanted) {
    return ResponseEntity.ok(
        wire(
            declare.declare(applicantId, domain, consent(wanted.getConsent()), Callers.current())));
  }

  private @Nullable DomainConsent consent(@Nullable ConsentInput input) {
    return input == null
        ? null
        : new DomainConsent(
            input.getGivenBy(),
            input.getRole(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            CONSENT_TEXT);
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Void> removeDomain(UUID applicantId, String domain) {
    remove.remove(applicantId, known(domain), Callers.current());
    return ResponseEntity.noContent().build();
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Domain> verifyDomain(UUID applicantId, String domain, VerifyDomain wanted) {
    VerificationMethod method = Enums.domain(VerificationMethod.class, wanted.getMethod());
    ApplicantDomain after = verify.verify(applicantId, known(domain), method, Callers.current());
    DomainCheck check = after.check();
    boolean pending = check != null && check.isPending();
    return ResponseEntity.status(pending ? HttpStatus.ACCEPTED : HttpStatus.OK).body(wire(after));
  }

  /** What is no domain name is no domain of this applicant either. */
  private static DomainName known(String domain) {
    try {
      return new DomainName(domain);
    } catch (InvalidValueException e) {
      throw new NotFoundException("domain");
    }
  }

  private static Domain wire(ApplicantDomain domain) {
    DomainProof proof = domain.proof();
    return new Domain()
        .domain(domain.domain().toString())
        .ownership(proof == null ? OwnershipState.UNVERIFIED : OwnershipState.VERIFIED)
        .verifiedAt(proof == null ? null : proof.at())
        .verifiedBy(proof == null ? null : Enums.wire(proof.method(), ProofMethod::fromValue))
        .lastCheck(domain.lastCheck())
        .check(check(domain.check()))
        .challenge(challenge(domain))
        .consent(consent(domain.consent()));
  }

  private static io.plimsoll.api.rest.wire.@Nullable DomainCheck check(
      @Nullable DomainCheck check) {
    return check == null
        ? null
        : new io.plimsoll.api.rest.wire.DomainCheck()
            .method(Enums.wire(check.method(), ProofMethod::fromValue))
            .state(Enums.wire(check.state(), DomainCheckState::fromValue))
            .askedAt(check.askedAt());
  }

  private static DomainChallenge challenge(ApplicantDomain domain) {
    String expected = domain.token().expected();
    return new DomainChallenge()
        .dnsName(VerificationToken.txtName(domain.domain()))
        .dnsValue(expected)
        .fileUrl(URI.create("https://" + domain.domain() + VerificationToken.wellKnownPath()))
        .fileContent(expected);
  }

  private static @Nullable Consent consent(@Nullable DomainConsent consent) {
    return consent == null
        ? null
        : new Consent().givenBy(consent.givenBy()).role(consent.role()).givenAt(consent.givenAt());
  }
}
