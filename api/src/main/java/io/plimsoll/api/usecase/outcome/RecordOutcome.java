package io.plimsoll.api.usecase.outcome;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what became of an insured period. */
@Service
@Transactional
public class RecordOutcome {
  private final Outcomes outcomes;
  private final OutcomeRules rules;
  private final AuditTrail audit;
  private final IdSource ids;
  private final InstantSource clock;

  RecordOutcome(
      Outcomes outcomes, OutcomeRules rules, AuditTrail audit, IdSource ids, InstantSource clock) {
    this.outcomes = outcomes;
    this.rules = rules;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome record(OutcomeDetails details, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Outcome outcome = new Outcome(ids.next(), details, 1, now, now);
    rules.check(outcome.id(), details);
    outcomes.add(outcome);
    audit.append(
        AuditEntry.of(
            actor,
            "outcome.recorded",
            outcome.id(),
            Map.of("applicant", details.applicantId().toString())));
    return outcome;
  }
}
