package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Domains of applicants: declared, consented to, proved. */
public final class DomainService {
  private static final int MOST_DOMAINS = 50;
  private static final int LONGEST_NOTE = 500;

  private final ApplicantStore applicants;
  private final DomainStore domains;
  private final ApplicantReader reader;
  private final AuditTrail audit;
  private final SecureRandom random;
  private final InstantSource clock;

  public DomainService(
      ApplicantStore applicants,
      DomainStore domains,
      ApplicantReader reader,
      AuditTrail audit,
      SecureRandom random,
      InstantSource clock) {
    this.applicants = applicants;
    this.domains = domains;
    this.reader = reader;
    this.audit = audit;
    this.random = random;
    this.clock = clock;
  }

  /** All of an applicant's domains, by name. */
  public List<ApplicantDomain> list(UUID applicantId) {
    requireApplicant(applicantId);
    return domains.list(applicantId);
  }

  /**
   * @throws NotFoundException also when the applicant is another tenant's
   */
  public ApplicantDomain get(UUID applicantId, DomainName domain) {
    return domains.find(applicantId, domain).orElseThrow(() -> new NotFoundException("domain"));
  }

  /**
   * Declares a domain, and records or withdraws consent to probe it. Declaring it again with the
   * same consent changes nothing; its token and proof stay.
   *
   * @throws io.plimsoll.tenant.InvalidInputException when the text is no domain of one company
   */
  public ApplicantDomain declare(
      UUID applicantId, String text, @Nullable DomainConsent consent, Actor actor) {
    DomainName domain = reader.readDomain(text);
    requireApplicant(applicantId);
    ApplicantDomain before =
        domains.find(applicantId, domain).orElseGet(() -> add(applicantId, domain, actor));
    return Objects.equals(before.consent(), consent)
        ? before
        : replace(applicantId, before.consented(consent), consentAction(consent), actor);
  }

  private static String consentAction(@Nullable DomainConsent consent) {
    return consent == null ? "domain.consent_withdrawn" : "domain.consent_given";
  }

  /**
   * Asks for a look for the token. One that was asked for before and not made yet falls away; an
   * earlier proof stays.
   */
  public ApplicantDomain ask(
      UUID applicantId, DomainName domain, UUID checkId, VerificationMethod method, Actor actor) {
    DomainCheck check = new DomainCheck(checkId, method, DomainCheck.State.PENDING, now());
    return replace(applicantId, get(applicantId, domain).asked(check), "domain.check_asked", actor);
  }

  /** The look with this id, unless it was made or another was asked for since. */
  public Optional<AskedCheck> asked(UUID checkId) {
    return domains
        .findByCheck(checkId)
        .filter(asked -> Objects.requireNonNull(asked.domain().check()).isPending());
  }

  /** Records that ownership was proved; the caller has looked for the token. */
  public ApplicantDomain prove(
      UUID applicantId, DomainName domain, VerificationMethod method, Actor actor) {
    ApplicantDomain before = get(applicantId, domain);
    return replace(
        applicantId, before.proved(new DomainProof(method, now())), "domain.verified", actor);
  }

  /** Records that the token was looked for and not found; an earlier proof stays. */
  public ApplicantDomain miss(UUID applicantId, DomainName domain, String seen, Actor actor) {
    String shown = seen.length() <= LONGEST_NOTE ? seen : seen.substring(0, LONGEST_NOTE);
    return replace(
        applicantId, get(applicantId, domain).missed(shown), "domain.check_failed", actor);
  }

  public void remove(UUID applicantId, DomainName domain, Actor actor) {
    if (!domains.remove(applicantId, domain)) {
      throw new NotFoundException("domain");
    }
    audit.append(entry("domain.removed", applicantId, domain, actor));
  }

  /** Adds domains to applicants that were stored in this very transaction. */
  void declareAll(Map<UUID, ? extends Collection<DomainName>> names, Actor actor) {
    domains.add(
        names.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> e.getValue().stream().map(this::fresh).toList())));
    audit.append(
        names.entrySet().stream()
            .flatMap(
                e -> e.getValue().stream().map(d -> entry("domain.declared", e.getKey(), d, actor)))
            .toList());
  }

  private ApplicantDomain add(UUID applicantId, DomainName name, Actor actor) {
    if (domains.list(applicantId).size() >= MOST_DOMAINS) {
      throw new ConflictException("TOO_MANY_DOMAINS", "an applicant has at most " + MOST_DOMAINS);
    }
    ApplicantDomain domain = fresh(name);
    domains.add(Map.of(applicantId, List.of(domain)));
    audit.append(entry("domain.declared", applicantId, name, actor));
    return domain;
  }

  private ApplicantDomain replace(
      UUID applicantId, ApplicantDomain after, String action, Actor actor) {
    domains.replace(applicantId, after);
    audit.append(entry(action, applicantId, after.domain(), actor));
    return after;
  }

  private ApplicantDomain fresh(DomainName name) {
    return new ApplicantDomain(
        name, VerificationToken.generate(random), null, null, null, null, now());
  }

  private static AuditEntry entry(String action, UUID applicantId, DomainName domain, Actor actor) {
    return AuditEntry.of(actor, action, domain, Map.of("applicant", applicantId.toString()));
  }

  private void requireApplicant(UUID id) {
    if (applicants.find(id).isEmpty()) {
      throw new NotFoundException("applicant");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
