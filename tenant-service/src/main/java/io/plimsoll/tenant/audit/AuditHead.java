package io.plimsoll.tenant.audit;

/**
 * Where a chain ends.
 *
 * @param sequence of the last event, 0 for a chain without events
 * @param hash of the last event, {@link AuditEvent#GENESIS} without events
 */
public record AuditHead(long sequence, String hash) {
  public static final AuditHead EMPTY = new AuditHead(0, AuditEvent.GENESIS);
}
