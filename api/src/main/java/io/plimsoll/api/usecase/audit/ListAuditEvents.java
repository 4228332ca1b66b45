package io.plimsoll.api.usecase.audit;

import io.plimsoll.tenant.audit.AuditEvent;
import io.plimsoll.tenant.audit.AuditLog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail in order. */
@Service
public class ListAuditEvents {
  private static final int BATCH = 500;

  private final AuditLog log;

  ListAuditEvents(AuditLog log) {
    this.log = log;
  }

  /** At most {@code limit} events that are asked for, after the given place in the chain. */
  @Transactional(readOnly = true)
  public List<AuditEvent> list(long afterSequence, int limit, Predicate<AuditEvent> asked) {
    List<AuditEvent> found = new ArrayList<>();
    List<AuditEvent> batch = log.read(afterSequence, BATCH);
    while (!batch.isEmpty() && found.size() < limit) {
      batch.stream().filter(asked).limit((long) limit - found.size()).forEach(found::add);
      batch = log.read(batch.getLast().sequence(), BATCH);
    }
    return found;
  }
}
