package io.plimsoll.tenant.tenant;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a platform operator does with tenants. Works in a transaction of the system role. Each act
 * is written into the audit trail of the tenant it is done to.
 */
public final class TenantService {
  private final TenantStore tenants;
  private final AuditTrail audit;
  private final IdSource ids;
  private final InstantSource clock;

  public TenantService(TenantStore tenants, AuditTrail audit, IdSource ids, InstantSource clock) {
    this.tenants = tenants;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Registers a tenant; from here on the transaction acts for it. */
  public Tenant create(TenantTerms terms, Actor actor) {
    Instant now = now();
    TenantId id = new TenantId(ids.next());
    Tenant tenant = new Tenant(id, terms, TenantState.ACTIVE, 0, 1, now, now);
    tenants.add(tenant);
    record(id, "tenant.onboarded", actor);
    return tenant;
  }

  /**
   * @throws NotFoundException when there is none
   */
  public Tenant get(TenantId id) {
    return tenants.find(id).orElseThrow(() -> new NotFoundException("tenant"));
  }

  /** Oldest first; the platform's own is not among them. */
  public Page<Tenant> list(@Nullable UUID after, int limit) {
    return Page.of(tenants.list(after, Page.limit(limit) + 1), limit, t -> t.id().value());
  }

  /**
   * @throws StaleVersionException when the tenant is not at {@code expectedVersion}
   */
  public Tenant change(
      TenantId id, int expectedVersion, UnaryOperator<TenantTerms> change, Actor actor) {
    Tenant before = get(id);
    if (before.version() != expectedVersion) {
      throw new StaleVersionException(before.version());
    }
    return replace(
        before, before.with(change.apply(before.terms()), now()), "tenant.changed", actor);
  }

  /** Refuses its clients from now on; its data stays. Suspending twice changes nothing. */
  public Tenant suspend(TenantId id, Actor actor) {
    return move(id, TenantState.SUSPENDED, "tenant.suspended", actor);
  }

  /** Lets its clients in again; they need new tokens. */
  public Tenant resume(TenantId id, Actor actor) {
    return move(id, TenantState.ACTIVE, "tenant.resumed", actor);
  }

  private Tenant move(TenantId id, TenantState state, String action, Actor actor) {
    Tenant before = get(id);
    if (before.state() == state) {
      return before;
    }
    refuseSpecial(before);
    return replace(before, before.in(state, now()), action, actor);
  }

  private static void refuseSpecial(Tenant tenant) {
    if (tenant.state() == TenantState.OFFBOARDED) {
      throw new ConflictException("TENANT_OFFBOARDED", "the tenant has left and cannot be changed");
    }
    if (tenant.terms().kind() == TenantKind.PLATFORM) {
      throw new ConflictException("PLATFORM_TENANT", "the platform cannot suspend itself");
    }
  }

  private Tenant replace(Tenant before, Tenant after, String action, Actor actor) {
    if (!tenants.replace(after, before.version())) {
      throw new StaleVersionException(get(before.id()).version());
    }
    record(after.id(), action, actor);
    return after;
  }

  private void record(TenantId id, String action, Actor actor) {
    tenants.actFor(id);
    audit.append(AuditEntry.of(actor, action, id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
