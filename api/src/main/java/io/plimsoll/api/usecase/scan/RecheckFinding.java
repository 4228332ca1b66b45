package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.DomainService;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at one finding again: only what its check reads, of the one domain it is about. A refusal
 * comes before anything is written, so that whoever asked may go on without the look.
 */
@Service
@Transactional(noRollbackFor = ConflictException.class)
public class RecheckFinding {
  private final Sightings sightings;
  private final Scans scans;
  private final DomainService domains;
  private final ScanDesk desk;

  RecheckFinding(Sightings sightings, Scans scans, DomainService domains, ScanDesk desk) {
    this.sightings = sightings;
    this.scans = scans;
    this.domains = domains;
    this.desk = desk;
  }

  /**
   * @throws ConflictException when it is being looked at already, its domain may not be probed, the
   *     check reads nothing that could be looked at again, or the day's scans are spent
   */
  public Scan recheck(UUID findingId, ScanStarter startedBy, Actor actor) {
    FoundFinding found =
        sightings.finding(findingId).orElseThrow(() -> new NotFoundException("finding"));
    refuse(found);
    Scan.Order order =
        new Scan.Order(
            List.of(target(found)),
            groups(found.finding()),
            ScanPurpose.RECHECK,
            startedBy,
            findingId);
    return desk.queue(found.applicantId(), order, actor);
  }

  private void refuse(FoundFinding found) {
    scans
        .find(found.scanId())
        .filter(scan -> !scan.state().over())
        .ifPresent(scan -> {
          throw new ConflictException(
              "SCAN_UNDER_WAY", "the scan " + scan.id() + " that found it is still under way");
        });
    scans
        .recheckUnderWay(found.id())
        .ifPresent(scan -> {
          throw new ConflictException(
              "RECHECK_UNDER_WAY", "scan " + scan.id() + " is looking at the finding already");
        });
  }

  private static Set<ScanGroup> groups(Finding finding) {
    String check = finding.checkId();
    Set<ScanGroup> groups = ScanGroup.neededBy(check.substring(0, check.indexOf('.')));
    if (groups.isEmpty()) {
      throw new ConflictException(
          "NOTHING_TO_PROBE", "the check " + check + " reads nothing that a probe could ask again");
    }
    return groups;
  }

  private DomainName target(FoundFinding found) {
    String host = host(found.finding().asset());
    Scan origin = scans.find(found.scanId()).orElseThrow(() -> new NotFoundException("scan"));
    return domains.list(found.applicantId()).stream()
        .filter(ApplicantDomain::mayBeProbed)
        .map(ApplicantDomain::domain)
        .filter(domain -> isOf(host, domain, origin))
        .max(Comparator.comparingInt(domain -> domain.value().length()))
        .orElseThrow(() ->
            new ConflictException(
                "NO_DOMAIN_TO_PROBE",
                "the domain of " + host + " is not both verified and consented to any more"));
  }

  /** A mail exchanger elsewhere belongs to whichever domain was scanned, where that was one. */
  private static boolean isOf(String host, DomainName domain, Scan origin) {
    return host.equals(domain.value())
        || host.endsWith("." + domain.value())
        || origin.domains().equals(List.of(domain));
  }

  private static String host(String asset) {
    String bare = asset.replaceFirst("^https?://", "");
    int end = bare.indexOf('/');
    String authority = end < 0 ? bare : bare.substring(0, end);
    int colon = authority.lastIndexOf(':');
    return colon < 0 ? authority : authority.substring(0, colon);
  }
}
