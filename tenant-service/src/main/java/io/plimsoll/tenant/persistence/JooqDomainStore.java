package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.app.Tables.APPLICANT_DOMAIN;

import io.plimsoll.database.jooq.app.tables.records.ApplicantDomainRecord;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.tenant.Codes;
import io.plimsoll.tenant.TenantSource;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.AskedCheck;
import io.plimsoll.tenant.onboarding.DomainCheck;
import io.plimsoll.tenant.onboarding.DomainConsent;
import io.plimsoll.tenant.onboarding.DomainProof;
import io.plimsoll.tenant.onboarding.DomainStore;
import io.plimsoll.tenant.onboarding.VerificationMethod;
import io.plimsoll.tenant.onboarding.VerificationToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

final class JooqDomainStore implements DomainStore {
  private final DSLContext sql;
  private final TenantSource tenant;

  JooqDomainStore(DSLContext sql, TenantSource tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  @Override
  public void add(Map<UUID, List<ApplicantDomain>> domainsByApplicant) {
    ApplicantDomainRecord[] rows =
        domainsByApplicant.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(domain -> row(e.getKey(), domain)))
            .toArray(ApplicantDomainRecord[]::new);
    if (rows.length > 0) {
      sql.insertInto(APPLICANT_DOMAIN).set(rows).onConflictDoNothing().execute();
    }
  }

  @Override
  public List<ApplicantDomain> list(UUID applicantId) {
    return sql.selectFrom(APPLICANT_DOMAIN)
        .where(of(applicantId))
        .orderBy(APPLICANT_DOMAIN.DOMAIN)
        .fetch(JooqDomainStore::read);
  }

  @Override
  public Optional<ApplicantDomain> find(UUID applicantId, DomainName domain) {
    return sql.selectFrom(APPLICANT_DOMAIN)
        .where(of(applicantId, domain))
        .fetchOptional(JooqDomainStore::read);
  }

  @Override
  public Optional<AskedCheck> findByCheck(UUID checkId) {
    return sql.selectFrom(APPLICANT_DOMAIN)
        .where(APPLICANT_DOMAIN.TENANT_ID.eq(tenant.current()))
        .and(APPLICANT_DOMAIN.CHECK_ID.eq(checkId))
        .fetchOptional(row -> new AskedCheck(row.getApplicantId(), read(row)));
  }

  @Override
  public void replace(UUID applicantId, ApplicantDomain domain) {
    sql.update(APPLICANT_DOMAIN)
        .set(row(applicantId, domain))
        .where(of(applicantId, domain.domain()))
        .execute();
  }

  @Override
  public boolean remove(UUID applicantId, DomainName domain) {
    return sql.deleteFrom(APPLICANT_DOMAIN).where(of(applicantId, domain)).execute() == 1;
  }

  private Condition of(UUID applicantId) {
    return APPLICANT_DOMAIN
        .TENANT_ID
        .eq(tenant.current())
        .and(APPLICANT_DOMAIN.APPLICANT_ID.eq(applicantId));
  }

  private Condition of(UUID applicantId, DomainName domain) {
    return of(applicantId).and(APPLICANT_DOMAIN.DOMAIN.eq(domain.value()));
  }

  private static ApplicantDomain read(ApplicantDomainRecord row) {
    return new ApplicantDomain(
        new DomainName(row.getDomain()),
        new VerificationToken(row.getToken()),
        consent(row),
        proof(row),
        row.getLastCheck(),
        check(row),
        row.getAddedAt());
  }

  private static @Nullable DomainConsent consent(ApplicantDomainRecord row) {
    return row.getConsentGivenBy() == null
        ? null
        : new DomainConsent(
            row.getConsentGivenBy(),
            row.getConsentRole(),
            row.getConsentGivenAt(),
            row.getConsentTextVersion());
  }

  private static @Nullable DomainProof proof(ApplicantDomainRecord row) {
    return row.getProofMethod() == null
        ? null
        : new DomainProof(
            Codes.require(VerificationMethod.class, "method", row.getProofMethod()),
            row.getProofAt());
  }

  private static @Nullable DomainCheck check(ApplicantDomainRecord row) {
    return row.getCheckId() == null
        ? null
        : new DomainCheck(
            row.getCheckId(),
            Codes.require(VerificationMethod.class, "method", row.getCheckMethod()),
            Codes.require(DomainCheck.State.class, "state", row.getCheckState()),
            row.getCheckAskedAt());
  }

  private ApplicantDomainRecord row(UUID applicantId, ApplicantDomain domain) {
    DomainConsent consent = domain.consent();
    DomainProof proof = domain.proof();
    DomainCheck check = domain.check();
    ApplicantDomainRecord row = new ApplicantDomainRecord();
    row.setTenantId(tenant.current());
    row.setApplicantId(applicantId);
    row.setDomain(domain.domain().value());
    row.setToken(domain.token().value());
    row.setConsentGivenBy(consent == null ? null : consent.givenBy());
    row.setConsentRole(consent == null ? null : consent.role());
    row.setConsentGivenAt(consent == null ? null : consent.givenAt());
    row.setConsentTextVersion(consent == null ? null : consent.textVersion());
    row.setProofMethod(proof == null ? null : Codes.code(proof.method()));
    row.setProofAt(proof == null ? null : proof.at());
    row.setLastCheck(domain.lastCheck());
    row.setCheckId(check == null ? null : check.id());
    row.setCheckMethod(check == null ? null : Codes.code(check.method()));
    row.setCheckState(check == null ? null : Codes.code(check.state()));
    row.setCheckAskedAt(check == null ? null : check.askedAt());
    row.setAddedAt(domain.addedAt());
    return row;
  }
}
