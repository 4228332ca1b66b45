package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.tenant.IdSource;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Judges what a scan has observed so far. A finding keeps its id from its first appearance on, so
 * that whoever reads while the scan runs finds it again when it has ended.
 */
@Component
class ScanFindings {
  private final Sightings sightings;
  private final Checks checks;
  private final IdSource ids;

  ScanFindings(Sightings sightings, Checks checks, IdSource ids) {
    this.sightings = sightings;
    this.checks = checks;
    this.ids = ids;
  }

  /** The findings of the groups that have looked at every domain. */
  void judge(Scan scan, Set<FinishedTurn> turns, Instant now) {
    keep(scan, observed(scan), now, finding -> isComplete(scan, turns, finding));
  }

  /** The findings of every check, or of a re-check's one. */
  void judge(Scan scan, ObservationSet observations, Instant now) {
    keep(scan, observations, now, asked(scan));
  }

  private Predicate<Finding> asked(Scan scan) {
    UUID again = scan.order().findingId();
    return again == null
        ? _ -> true
        : sightings
            .finding(again)
            .<Predicate<Finding>>map(
                found -> finding -> finding.checkId().equals(found.finding().checkId()))
            .orElse(_ -> false);
  }

  private static boolean isComplete(Scan scan, Set<FinishedTurn> turns, Finding finding) {
    return scan.order().groups().stream()
        .filter(group -> group.judges(finding.checkId()))
        .anyMatch(group ->
            scan.domains().stream()
                .allMatch(domain -> turns.contains(new FinishedTurn(domain, group))));
  }

  /** What a scan has observed so far. */
  ObservationSet observed(Scan scan) {
    return new ObservationSet(
        scan.domains().stream().map(DomainName::value).toList(), sightings.observations(scan.id()));
  }

  private void keep(
      Scan scan, ObservationSet observations, Instant now, Predicate<Finding> wanted) {
    Map<String, Deque<UUID>> known = new HashMap<>();
    sightings
        .findings(scan.id())
        .forEach(seen ->
            known.computeIfAbsent(key(seen.finding()), _ -> new ArrayDeque<>()).add(seen.id()));
    List<SeenFinding> findings =
        checks.judge(observations, now).stream()
            .filter(wanted)
            .map(finding -> new SeenFinding(id(known, finding), finding))
            .toList();
    sightings.replace(scan.id(), findings);
  }

  private UUID id(Map<String, Deque<UUID>> known, Finding finding) {
    UUID before = known.getOrDefault(key(finding), new ArrayDeque<>()).poll();
    return before == null ? ids.next() : before;
  }

  private static String key(Finding finding) {
    return finding.checkId() + " " + finding.asset();
  }
}
