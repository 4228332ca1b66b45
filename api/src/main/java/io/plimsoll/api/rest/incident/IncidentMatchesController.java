package io.plimsoll.api.rest.incident;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.spec.IncidentMatchesApi;
import io.plimsoll.api.rest.wire.IncidentMatch;
import io.plimsoll.api.rest.wire.IncidentMatchPage;
import io.plimsoll.api.rest.wire.IncidentSearch;
import io.plimsoll.api.usecase.incident.DecideMatch;
import io.plimsoll.api.usecase.incident.MatchedIncident;
import io.plimsoll.api.usecase.incident.ReadMatches;
import io.plimsoll.api.usecase.incident.SearchIncidents;
import io.plimsoll.tenant.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/applicants/{applicantId}/incident-matches}. */
@RestController
class IncidentMatchesController implements IncidentMatchesApi {
  private final SearchIncidents search;
  private final ReadMatches read;
  private final DecideMatch decide;
  private final Cursors cursors;

  IncidentMatchesController(
      SearchIncidents search, ReadMatches read, DecideMatch decide, Cursors cursors) {
    this.search = search;
    this.read = read;
    this.decide = decide;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_applicants:read')")
  public ResponseEntity<IncidentMatchPage> listIncidentMatches(
      UUID applicantId, @Nullable String cursor, Integer limit) {
    UUID after = cursors.position(cursor, "listIncidentMatches", applicantId);
    Page<MatchedIncident> page = read.of(applicantId, after, limit);
    return ResponseEntity.ok(
        new IncidentMatchPage()
            .items(page.items().stream().map(MatchWire::of).toList())
            .next(cursors.next(page.next(), "listIncidentMatches", applicantId)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_applicants:write')")
  public ResponseEntity<IncidentSearch> searchIncidentMatches(UUID applicantId) {
    return ResponseEntity.ok(MatchWire.of(search.search(applicantId)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_applicants:write')")
  public ResponseEntity<IncidentMatch> confirmIncidentMatch(
      String ifMatch, UUID applicantId, UUID matchId) {
    return answer(decide.confirm(applicantId, matchId, ETags.expected(ifMatch), Callers.current()));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_applicants:write')")
  public ResponseEntity<IncidentMatch> rejectIncidentMatch(
      String ifMatch, UUID applicantId, UUID matchId) {
    return answer(decide.reject(applicantId, matchId, ETags.expected(ifMatch), Callers.current()));
  }

  private static ResponseEntity<IncidentMatch> answer(MatchedIncident match) {
    return ResponseEntity.ok().eTag(ETags.of(match.version())).body(MatchWire.of(match));
  }
}
