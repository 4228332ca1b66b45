package io.plimsoll.tenant.audit;

import java.util.List;

/** Reads the events of the tenant that the transaction is bound to. */
public interface AuditLog {
  /** In order, after the given sequence number; 0 begins at the first. */
  List<AuditEvent> read(long afterSequence, int limit);

  AuditHead head();
}
