package io.plimsoll.tenant.audit;

/**
 * The audit trail of the operator's own tenant, for what an operator changes for the whole platform
 * in a transaction of the system.
 */
@FunctionalInterface
public interface OperatorTrail {
  /** Appends within the transaction under way; the caller acts for the operator's tenant. */
  void append(AuditEntry entry);
}
