package io.plimsoll.tenant.tenant;

import io.plimsoll.database.TenantId;
import java.time.Instant;

/**
 * An organisation that subscribes. All data belongs to exactly one.
 *
 * @param epoch raised to refuse every token issued before
 * @param version counts changes; the ETag
 */
public record Tenant(
    TenantId id,
    TenantTerms terms,
    TenantState state,
    int epoch,
    int version,
    Instant createdAt,
    Instant updatedAt) {

  Tenant with(TenantTerms changed, Instant now) {
    return new Tenant(id, changed, state, epoch, version + 1, createdAt, now);
  }

  /** In another state; leaving {@code ACTIVE} refuses every token issued before. */
  Tenant in(TenantState changed, Instant now) {
    int raised = changed == TenantState.ACTIVE ? epoch : epoch + 1;
    return new Tenant(id, terms, changed, raised, version + 1, createdAt, now);
  }
}
