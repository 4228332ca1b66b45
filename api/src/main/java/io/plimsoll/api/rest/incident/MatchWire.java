package io.plimsoll.api.rest.incident;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.Confidence;
import io.plimsoll.api.rest.wire.IncidentMatch;
import io.plimsoll.api.rest.wire.IncidentMatchBasis;
import io.plimsoll.api.rest.wire.IncidentMatchState;
import io.plimsoll.api.rest.wire.IncidentSearch;
import io.plimsoll.api.usecase.incident.MatchState;
import io.plimsoll.api.usecase.incident.MatchedIncident;
import io.plimsoll.api.usecase.incident.SearchIncidents;

/** Matches of published incidents between the contract's types and ours. */
final class MatchWire {
  private MatchWire() {}

  static IncidentMatch of(MatchedIncident match) {
    MatchedIncident.Decision decision = match.decision();
    return new IncidentMatch()
        .id(match.id())
        .feed(match.feed())
        .incident(match.incident())
        .organisation(match.organisation())
        .occurredOn(match.occurredOn())
        .records(match.records())
        .reference(match.reference())
        .confidence(Wire.same(Confidence.class, match.confidence()))
        .basis(Wire.same(IncidentMatchBasis.class, match.basis()))
        .told(match.told())
        .state(Wire.same(IncidentMatchState.class, match.state()))
        .foundAt(match.foundAt())
        .decidedBy(decision == null ? null : decision.by())
        .decidedAt(decision == null ? null : decision.at())
        .version(match.version());
  }

  static IncidentSearch of(SearchIncidents.Result result) {
    return new IncidentSearch()
        .feeds(result.feeds())
        .certain(count(result, MatchState.CERTAIN))
        .open(count(result, MatchState.OPEN))
        .confirmed(count(result, MatchState.CONFIRMED))
        .rejected(count(result, MatchState.REJECTED));
  }

  private static int count(SearchIncidents.Result result, MatchState state) {
    return (int) result.matches().stream().filter(match -> match.state() == state).count();
  }
}
