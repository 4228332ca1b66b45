package io.plimsoll.tenant.persistence;

import io.plimsoll.database.TenantId;
import io.plimsoll.database.TenantScope;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.TenantSource;
import io.plimsoll.tenant.audit.AuditLog;
import io.plimsoll.tenant.audit.AuditTrail;
import io.plimsoll.tenant.client.ClientStore;
import io.plimsoll.tenant.onboarding.ApplicantStore;
import io.plimsoll.tenant.onboarding.DomainStore;
import io.plimsoll.tenant.onboarding.VendorStore;
import io.plimsoll.tenant.quota.QuotaSource;
import io.plimsoll.tenant.tenant.TenantStore;
import java.time.InstantSource;
import org.jooq.DSLContext;

/**
 * The stores over one login of the database. Each statement names its tenant besides being bound to
 * it, so that a plan and a sharded database can use it.
 */
public final class TenantPersistence {
  private final DSLContext sql;
  private final TenantSource tenant;

  private TenantPersistence(DSLContext sql, TenantSource tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /** Works for the tenant of the {@link TenantScope}. */
  public static TenantPersistence ofScope(DSLContext sql) {
    return new TenantPersistence(sql, TenantScope::current);
  }

  /** Works for the tenant that {@link TenantStore#actFor} bound the transaction to. */
  public static TenantPersistence ofTransaction(DSLContext sql) {
    return new TenantPersistence(sql, () -> bound(sql));
  }

  private static TenantId bound(DSLContext sql) {
    return TenantId.parse(
        sql.fetchSingle("select platform.current_tenant()::text").get(0, String.class));
  }

  public ApplicantStore applicants() {
    return new JooqApplicantStore(sql, tenant);
  }

  public DomainStore domains() {
    return new JooqDomainStore(sql, tenant);
  }

  public VendorStore vendors() {
    return new JooqVendorStore(sql, tenant);
  }

  public ClientStore clients() {
    return new JooqClientStore(sql, tenant);
  }

  public TenantStore tenants() {
    return new JooqTenantStore(sql);
  }

  public QuotaSource quotas() {
    return new JooqQuotaSource(sql, tenant);
  }

  public AuditTrail auditTrail(IdSource ids, InstantSource clock) {
    return new JooqAuditTrail(sql, tenant, ids, clock);
  }

  public AuditLog auditLog() {
    return new JooqAuditLog(sql, tenant);
  }
}
