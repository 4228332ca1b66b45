package io.plimsoll.tenant.audit;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.audit.AuditVerdict.Broken;
import io.plimsoll.tenant.audit.AuditVerdict.Fault;
import io.plimsoll.tenant.audit.AuditVerdict.Intact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recomputes a tenant's chain from its first event to its head and past given checkpoints. */
public final class AuditVerifier {
  private static final int BATCH = 1_000;

  private final AuditLog log;
  private final CheckpointSigner signer;

  public AuditVerifier(AuditLog log, CheckpointSigner signer) {
    this.log = log;
    this.signer = signer;
  }

  /**
   * Reads the whole chain, so a transaction with one snapshot (repeatable read) should surround it.
   *
   * @param checkpoints kept outside the database; none makes a wholly recomputed chain pass
   */
  public AuditVerdict verify(TenantId tenant, List<AuditCheckpoint> checkpoints) {
    for (AuditCheckpoint checkpoint : checkpoints) {
      if (!checkpoint.tenant().equals(tenant) || !signer.isGenuine(checkpoint)) {
        return new Broken(0, checkpoint.head().sequence(), Fault.FALSE_CHECKPOINT);
      }
    }
    AuditHead head = log.head();
    return new Walk(head, checkpoints).run();
  }

  private final class Walk {
    private final AuditHead head;
    private final Map<Long, String> pinned = new HashMap<>();
    private AuditHead at = AuditHead.EMPTY;

    Walk(AuditHead head, List<AuditCheckpoint> checkpoints) {
      this.head = head;
      checkpoints.forEach(c -> pinned.put(c.head().sequence(), c.head().hash()));
    }

    AuditVerdict run() {
      List<AuditEvent> batch = log.read(0, BATCH);
      while (!batch.isEmpty()) {
        for (AuditEvent event : batch) {
          Optional<Fault> fault = fault(event);
          if (fault.isPresent()) {
            return new Broken(at.sequence(), at.sequence() + 1, fault.get());
          }
          at = new AuditHead(event.sequence(), event.hash());
        }
        batch = log.read(at.sequence(), BATCH);
      }
      return end();
    }

    private Optional<Fault> fault(AuditEvent event) {
      if (event.sequence() != at.sequence() + 1 || !event.previousHash().equals(at.hash())) {
        return Optional.of(Fault.ORDER_BROKEN);
      }
      if (!event.hash().equals(event.expectedHash())) {
        return Optional.of(Fault.CONTENT_CHANGED);
      }
      if (event.sequence() > head.sequence()) {
        return Optional.of(Fault.BEYOND_HEAD);
      }
      String pin = pinned.get(event.sequence());
      return pin != null && !pin.equals(event.hash())
          ? Optional.of(Fault.FORKED)
          : Optional.empty();
    }

    private AuditVerdict end() {
      long needed = pinned.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
      if (at.sequence() < Math.max(needed, head.sequence())) {
        return new Broken(at.sequence(), at.sequence() + 1, Fault.TRUNCATED);
      }
      return at.equals(head)
          ? new Intact(at.sequence(), head)
          : new Broken(at.sequence(), at.sequence(), Fault.FORKED);
    }
  }
}
