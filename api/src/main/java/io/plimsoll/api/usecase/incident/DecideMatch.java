package io.plimsoll.api.usecase.incident;

import io.plimsoll.api.usecase.incident.MatchedIncident.Decision;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says whether a published incident is the applicant's. */
@Service
@Transactional
public class DecideMatch {
  private final ReadMatches read;
  private final MatchedIncidents matches;
  private final AuditTrail audit;
  private final InstantSource clock;

  DecideMatch(ReadMatches read, MatchedIncidents matches, AuditTrail audit, InstantSource clock) {
    this.read = read;
    this.matches = matches;
    this.audit = audit;
    this.clock = clock;
  }

  /** Only an open one can be confirmed: a certain one needs nobody. */
  public MatchedIncident confirm(UUID applicantId, UUID id, int expectedVersion, Actor actor) {
    MatchedIncident before = expected(applicantId, id, expectedVersion);
    if (before.state() != MatchState.OPEN) {
      throw decided();
    }
    return decide(before, MatchState.CONFIRMED, "incident_match.confirmed", actor);
  }

  /** A certain one can be rejected as well: lists err. */
  public MatchedIncident reject(UUID applicantId, UUID id, int expectedVersion, Actor actor) {
    MatchedIncident before = expected(applicantId, id, expectedVersion);
    if (before.decision() != null) {
      throw decided();
    }
    return decide(before, MatchState.REJECTED, "incident_match.rejected", actor);
  }

  private static ConflictException decided() {
    return new ConflictException("MATCH_DECIDED", "the match is decided already");
  }

  private MatchedIncident expected(UUID applicantId, UUID id, int expectedVersion) {
    MatchedIncident match = read.one(applicantId, id);
    if (match.version() != expectedVersion) {
      throw new StaleVersionException(match.version());
    }
    return match;
  }

  private MatchedIncident decide(
      MatchedIncident before, MatchState state, String action, Actor actor) {
    Decision decision = new Decision(actor.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    MatchedIncident after = before.decided(state, decision);
    if (!matches.replace(after, before.version())) {
      throw new StaleVersionException(read.one(before.applicantId(), before.id()).version());
    }
    audit.append(
        AuditEntry.of(
            actor,
            action,
            after.id(),
            Map.of("applicant", after.applicantId().toString(), "feed", after.feed())));
    return after;
  }
}
