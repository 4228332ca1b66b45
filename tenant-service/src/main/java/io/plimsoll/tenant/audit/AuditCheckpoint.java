package io.plimsoll.tenant.audit;

import io.plimsoll.database.TenantId;
import java.time.Instant;

/**
 * That a chain ended so at a time, signed and kept outside the database: whoever can write to the
 * database can recompute every hash and the head, but not this.
 *
 * @param signature HMAC-SHA256 by {@link CheckpointSigner}, base64url
 */
public record AuditCheckpoint(TenantId tenant, AuditHead head, Instant takenAt, String signature) {}
