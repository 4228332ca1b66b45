package io.plimsoll.api.usecase.incident;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.fact.IncidentsKnown;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the feeds at hand know of an applicant: what is certain, and what a person confirmed. */
@Component
public class OwnIncidents {
  private final SearchIncidents search;
  private final ApplicantService applicants;

  OwnIncidents(SearchIncidents search, ApplicantService applicants) {
    this.search = search;
    this.applicants = applicants;
  }

  public Reading reading(UUID applicantId) {
    SearchIncidents.Result result = search.search(applicantId);
    return result.feeds().isEmpty()
        ? new Reading.Silent(
            UnknownReason.UNSUPPORTED, "No incident feed is at hand, or none is current.", null)
        : new Reading.Answered(known(applicantId, result));
  }

  private IncidentsKnown known(UUID applicantId, SearchIncidents.Result result) {
    List<IncidentsKnown.Known> incidents =
        result.matches().stream()
            .filter(match -> match.state().counts())
            .map(match ->
                new IncidentsKnown.Known(
                    match.feed(), match.organisation(), match.occurredOn(), match.records()))
            .toList();
    return new IncidentsKnown(
        applicants.get(applicantId).profile().name(), result.feeds(), incidents);
  }
}
