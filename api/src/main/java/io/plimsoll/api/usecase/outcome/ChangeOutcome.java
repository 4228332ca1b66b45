package io.plimsoll.api.usecase.outcome;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects an outcome, or withdraws one that was recorded in error. */
@Service
@Transactional
public class ChangeOutcome {
  private final Outcomes outcomes;
  private final OutcomeRules rules;
  private final AuditTrail audit;
  private final InstantSource clock;

  ChangeOutcome(Outcomes outcomes, OutcomeRules rules, AuditTrail audit, InstantSource clock) {
    this.outcomes = outcomes;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  public Outcome replace(UUID id, int expectedVersion, OutcomeDetails details, Actor actor) {
    Outcome before = at(id, expectedVersion);
    if (!details.applicantId().equals(before.details().applicantId())) {
      throw new InvalidInputException(
          "/applicantId", "APPLICANT_CHANGED", "must stay " + before.details().applicantId());
    }
    rules.check(id, details);
    Outcome after = before.with(details, clock.instant().truncatedTo(ChronoUnit.MICROS));
    kept(outcomes.replace(after, expectedVersion), id);
    audit.append(entry("outcome.changed", before, actor));
    return after;
  }

  public void withdraw(UUID id, int expectedVersion, Actor actor) {
    Outcome before = at(id, expectedVersion);
    kept(outcomes.remove(id, expectedVersion), id);
    audit.append(entry("outcome.withdrawn", before, actor));
  }

  private Outcome at(UUID id, int expectedVersion) {
    Outcome stored = find(id);
    if (stored.version() != expectedVersion) {
      throw new StaleVersionException(stored.version());
    }
    return stored;
  }

  private void kept(boolean kept, UUID id) {
    if (!kept) {
      throw new StaleVersionException(find(id).version());
    }
  }

  private Outcome find(UUID id) {
    return outcomes.find(id).orElseThrow(() -> new NotFoundException("outcome"));
  }

  private static AuditEntry entry(String action, Outcome outcome, Actor actor) {
    return AuditEntry.of(
        actor,
        action,
        outcome.id(),
        Map.of("applicant", outcome.details().applicantId().toString()));
  }
}
