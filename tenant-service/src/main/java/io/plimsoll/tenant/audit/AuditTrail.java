package io.plimsoll.tenant.audit;

import java.util.List;

/** Writes audit events, in the transaction of the change they tell about: both land or neither. */
public interface AuditTrail {
  void append(List<AuditEntry> entries);

  default void append(AuditEntry entry) {
    append(List.of(entry));
  }
}
