package io.plimsoll.api.usecase.incident;

import io.plimsoll.engine.breach.published.IncidentList;
import io.plimsoll.engine.breach.published.IncidentMatch;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.onboarding.ApplicantService;
import io.plimsoll.tenant.onboarding.DomainService;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches the published lists for an applicant and keeps what may be its. */
@Service
@Transactional
public class SearchIncidents {
  /** A name of everyday words finds many; the surest are kept. */
  private static final int MOST_MATCHES = 200;

  private final ApplicantService applicants;
  private final DomainService domains;
  private final IncidentFeeds feeds;
  private final MatchedIncidents matches;
  private final IdSource ids;
  private final InstantSource clock;

  SearchIncidents(
      ApplicantService applicants,
      DomainService domains,
      IncidentFeeds feeds,
      MatchedIncidents matches,
      IdSource ids,
      InstantSource clock) {
    this.applicants = applicants;
    this.domains = domains;
    this.feeds = feeds;
    this.matches = matches;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What was searched and what is known by now.
   *
   * @param feeds the lists that were at hand
   * @param matches everything ever found, decided or not
   */
  public record Result(List<String> feeds, List<MatchedIncident> matches) {
    public Result {
      feeds = List.copyOf(feeds);
      matches = List.copyOf(matches);
    }
  }

  public Result search(UUID applicantId) {
    List<IncidentList> lists = feeds.lists();
    keep(applicantId, found(applicantId, lists));
    return new Result(lists.stream().map(IncidentList::feed).toList(), matches.all(applicantId));
  }

  private List<IncidentMatch> found(UUID applicantId, List<IncidentList> lists) {
    String name = applicants.get(applicantId).profile().name();
    List<String> owned =
        domains.list(applicantId).stream().map(domain -> domain.domain().value()).toList();
    return lists.stream()
        .flatMap(list -> list.find(name, owned).stream())
        .sorted(Comparator.comparing(IncidentMatch::confidence).reversed())
        .limit(MOST_MATCHES)
        .toList();
  }

  private void keep(UUID applicantId, List<IncidentMatch> found) {
    Map<String, MatchedIncident> known =
        matches.all(applicantId).stream()
            .collect(
                Collectors.toMap(
                    match -> key(match.feed(), match.incident()), Function.identity()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (IncidentMatch match : found) {
      MatchedIncident before = known.get(key(match.feed(), match.incident().id()));
      if (before == null) {
        matches.add(MatchedIncident.of(ids.next(), applicantId, match, now));
      } else {
        renew(before, before.surer(match));
      }
    }
  }

  private void renew(MatchedIncident before, MatchedIncident after) {
    if (after != before) {
      matches.replace(after, before.version());
    }
  }

  private static String key(String feed, String incident) {
    return feed + "/" + incident;
  }
}
