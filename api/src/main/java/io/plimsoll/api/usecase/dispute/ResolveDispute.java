package io.plimsoll.api.usecase.dispute;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides a dispute. An upheld one takes its finding out of every later score. */
@Service
@Transactional
public class ResolveDispute {
  private final ReadDisputes read;
  private final Disputes disputes;
  private final AuditTrail audit;
  private final InstantSource clock;

  ResolveDispute(ReadDisputes read, Disputes disputes, AuditTrail audit, InstantSource clock) {
    this.read = read;
    this.disputes = disputes;
    this.audit = audit;
    this.clock = clock;
  }

  public Dispute resolve(
      UUID id, int expectedVersion, DisputeState decided, @Nullable String note, Actor actor) {
    Dispute before = read.one(id);
    if (before.version() != expectedVersion) {
      throw new StaleVersionException(before.version());
    }
    if (before.state() != DisputeState.OPEN) {
      throw new ConflictException("DISPUTE_RESOLVED", "the dispute is resolved already");
    }
    Dispute after =
        before.resolved(
            decided,
            new Dispute.Resolution(
                actor.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), note));
    if (!disputes.replace(after, expectedVersion)) {
      throw new StaleVersionException(read.one(id).version());
    }
    audit.append(
        AuditEntry.of(
            actor,
            "dispute.resolved",
            id,
            Map.of("resolution", decided.name().toLowerCase(Locale.ROOT))));
    return after;
  }
}
