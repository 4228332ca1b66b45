package io.plimsoll.tenant.config;

import io.plimsoll.database.Databases;
import io.plimsoll.database.TenantScope;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.MasterKey;
import io.plimsoll.tenant.audit.AuditLog;
import io.plimsoll.tenant.audit.AuditTrail;
import io.plimsoll.tenant.audit.AuditVerifier;
import io.plimsoll.tenant.audit.CheckpointSigner;
import io.plimsoll.tenant.audit.OperatorTrail;
import io.plimsoll.tenant.client.ClientService;
import io.plimsoll.tenant.client.TenantOnboarding;
import io.plimsoll.tenant.persistence.TenantPersistence;
import io.plimsoll.tenant.quota.QuotaSource;
import io.plimsoll.tenant.tenant.TenantService;
import io.plimsoll.tenant.tenant.TenantStore;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tenants, their clients, quotas and audit. Needs {@link Databases}, {@link IdSource}, {@link
 * InstantSource} and {@link SecureRandom}.
 */
@Configuration(proxyBeanMethods = false)
public class TenantConfiguration {
  /**
   * Given as {@code plimsoll.auth.master-key} (32 bytes, base64), else kept in the data directory.
   */
  @Bean
  MasterKey masterKey(
      @Value("${plimsoll.auth.master-key:}") String key,
      @Value("${plimsoll.data:.plimsoll}") Path data)
      throws IOException {
    return key.isBlank() ? MasterKey.inFile(data.resolve("master.key")) : MasterKey.parse(key);
  }

  @Bean
  AuditTrail auditTrail(Databases databases, IdSource ids, InstantSource clock) {
    return TenantPersistence.ofScope(databases.app().sql()).auditTrail(ids, clock);
  }

  @Bean
  OperatorTrail operatorTrail(Databases databases, IdSource ids, InstantSource clock) {
    return entry -> {
      TenantPersistence store = TenantPersistence.ofTransaction(databases.system().sql());
      store.tenants().actFor(TenantScope.current());
      store.auditTrail(ids, clock).append(entry);
    };
  }

  @Bean
  AuditLog auditLog(Databases databases) {
    return TenantPersistence.ofScope(databases.app().sql()).auditLog();
  }

  @Bean
  CheckpointSigner checkpointSigner(MasterKey key) {
    return new CheckpointSigner(key);
  }

  @Bean
  AuditVerifier auditVerifier(AuditLog log, CheckpointSigner signer) {
    return new AuditVerifier(log, signer);
  }

  @Bean
  QuotaSource quotaSource(Databases databases) {
    return TenantPersistence.ofScope(databases.app().sql()).quotas();
  }

  @Bean
  ClientService clientService(
      Databases databases,
      AuditTrail audit,
      IdSource ids,
      SecureRandom random,
      InstantSource clock) {
    return new ClientService(
        TenantPersistence.ofScope(databases.app().sql()).clients(), audit, ids, random, clock);
  }

  /** An operator's: works in transactions of the system role, not of a tenant. */
  @Bean
  TenantStore tenantStore(Databases databases) {
    return TenantPersistence.ofTransaction(databases.system().sql()).tenants();
  }

  /** An operator's: works in transactions of the system role, not of a tenant. */
  @Bean
  TenantService tenantService(
      Databases databases, TenantStore tenants, IdSource ids, InstantSource clock) {
    TenantPersistence system = TenantPersistence.ofTransaction(databases.system().sql());
    return new TenantService(tenants, system.auditTrail(ids, clock), ids, clock);
  }

  /** An operator's: works in transactions of the system role, not of a tenant. */
  @Bean
  TenantOnboarding tenantOnboarding(
      Databases databases,
      TenantService tenants,
      TenantStore registry,
      IdSource ids,
      SecureRandom random,
      InstantSource clock) {
    TenantPersistence system = TenantPersistence.ofTransaction(databases.system().sql());
    ClientService clients =
        new ClientService(system.clients(), system.auditTrail(ids, clock), ids, random, clock);
    return new TenantOnboarding(tenants, registry, clients);
  }
}
