package io.plimsoll.api.usecase.incident;

import io.plimsoll.engine.breach.published.IncidentMatch;
import io.plimsoll.engine.evidence.Confidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published incident that may be an applicant's, as the feed told it.
 *
 * @param incident what the feed calls it
 * @param told the domain or name of the feed that agrees
 * @param decision null while nobody has decided
 */
public record MatchedIncident(
    UUID id,
    UUID applicantId,
    String feed,
    String incident,
    String organisation,
    LocalDate occurredOn,
    @Nullable Long records,
    @Nullable String reference,
    Confidence confidence,
    IncidentMatch.Basis basis,
    String told,
    MatchState state,
    Instant foundAt,
    @Nullable Decision decision,
    int version) {

  /** Who decided, and when. */
  public record Decision(String by, Instant at) {}

  static MatchedIncident of(UUID id, UUID applicantId, IncidentMatch match, Instant now) {
    var incident = match.incident();
    return new MatchedIncident(
        id,
        applicantId,
        match.feed(),
        incident.id(),
        incident.organisation(),
        incident.occurredOn(),
        incident.records(),
        incident.reference(),
        match.confidence(),
        match.basis(),
        match.told(),
        state(match.confidence()),
        now,
        null,
        1);
  }

  private static MatchState state(Confidence confidence) {
    return confidence == Confidence.HIGH ? MatchState.CERTAIN : MatchState.OPEN;
  }

  /** The same match, seen again with more to go by; a person's decision stands. */
  MatchedIncident surer(IncidentMatch match) {
    return state != MatchState.OPEN || match.confidence().compareTo(confidence) <= 0
        ? this
        : changed(
            match.confidence(), match.basis(), match.told(), state(match.confidence()), decision);
  }

  MatchedIncident decided(MatchState decided, Decision by) {
    return changed(confidence, basis, told, decided, by);
  }

  private MatchedIncident changed(
      Confidence sure,
      IncidentMatch.Basis agreeing,
      String words,
      MatchState then,
      @Nullable Decision by) {
    return new MatchedIncident(
        id,
        applicantId,
        feed,
        incident,
        organisation,
        occurredOn,
        records,
        reference,
        sure,
        agreeing,
        words,
        then,
        foundAt,
        by,
        version + 1);
  }
}
