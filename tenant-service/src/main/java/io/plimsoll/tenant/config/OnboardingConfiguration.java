package io.plimsoll.tenant.config;

import io.plimsoll.database.Databases;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.audit.AuditTrail;
import io.plimsoll.tenant.onboarding.ApplicantImport;
import io.plimsoll.tenant.onboarding.ApplicantReader;
import io.plimsoll.tenant.onboarding.ApplicantService;
import io.plimsoll.tenant.onboarding.ApplicantStore;
import io.plimsoll.tenant.onboarding.DomainService;
import io.plimsoll.tenant.onboarding.DomainStore;
import io.plimsoll.tenant.onboarding.PublicSuffixes;
import io.plimsoll.tenant.onboarding.UenReader;
import io.plimsoll.tenant.onboarding.VendorReader;
import io.plimsoll.tenant.onboarding.VendorService;
import io.plimsoll.tenant.onboarding.VendorStore;
import io.plimsoll.tenant.persistence.TenantPersistence;
import io.plimsoll.tenant.quota.QuotaSource;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Applicants, their domains and vendors. Needs {@link Databases}, the public suffixes, {@link
 * IdSource}, {@link InstantSource}, {@link SecureRandom} and the beans of {@link
 * TenantConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
public class OnboardingConfiguration {
  @Bean
  ApplicantStore applicantStore(Databases databases) {
    return TenantPersistence.ofScope(databases.app().sql()).applicants();
  }

  @Bean
  DomainStore domainStore(Databases databases) {
    return TenantPersistence.ofScope(databases.app().sql()).domains();
  }

  @Bean
  VendorStore vendorStore(Databases databases) {
    return TenantPersistence.ofScope(databases.app().sql()).vendors();
  }

  @Bean
  ApplicantReader applicantReader(
      Supplier<PublicSuffixes> suffixes,
      InstantSource clock,
      @Value("${plimsoll.onboarding.uen-misfit:warn}") UenReader.Misfit misfit) {
    return new ApplicantReader(new UenReader(misfit), suffixes, clock);
  }

  @Bean
  VendorReader vendorReader(InstantSource clock) {
    return new VendorReader(clock);
  }

  @Bean
  DomainService domainService(
      ApplicantStore applicants,
      DomainStore domains,
      ApplicantReader reader,
      AuditTrail audit,
      SecureRandom random,
      InstantSource clock) {
    return new DomainService(applicants, domains, reader, audit, random, clock);
  }

  @Bean
  VendorService vendorService(
      ApplicantStore applicants,
      VendorStore vendors,
      VendorReader reader,
      AuditTrail audit,
      IdSource ids,
      InstantSource clock) {
    return new VendorService(applicants, vendors, reader, audit, ids, clock);
  }

  @Bean
  ApplicantService applicantService(
      ApplicantStore applicants,
      DomainService domains,
      VendorService vendors,
      ApplicantReader reader,
      QuotaSource quotas,
      AuditTrail audit,
      IdSource ids,
      InstantSource clock) {
    return new ApplicantService(applicants, domains, vendors, reader, quotas, audit, ids, clock);
  }

  @Bean
  ApplicantImport applicantImport(
      ApplicantService applicants, ApplicantStore store, ApplicantReader reader) {
    return new ApplicantImport(applicants, store, reader);
  }
}
