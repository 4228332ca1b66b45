package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.FieldErrors;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.DomainService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queues exposure checks of domains that may be probed. */
@Service
@Transactional
public class StartScan {
  private final DomainService domains;
  private final Scans scans;
  private final ScanDesk desk;

  StartScan(DomainService domains, Scans scans, ScanDesk desk) {
    this.domains = domains;
    this.scans = scans;
    this.desk = desk;
  }

  /**
   * @param asked null for every domain that may be probed
   * @param brand whether to ask for look-alike names as well
   * @throws InvalidInputException naming each domain that may not be probed
   */
  public Scan start(UUID applicantId, @Nullable List<String> asked, boolean brand, Actor actor) {
    return start(applicantId, asked, brand, ScanStarter.REQUEST, actor);
  }

  /** The scan of a schedule: every domain, nothing that has to be asked for. */
  Scan scheduled(UUID applicantId, Actor actor) {
    return start(applicantId, null, false, ScanStarter.SCHEDULE, actor);
  }

  private Scan start(
      UUID applicantId,
      @Nullable List<String> asked,
      boolean brand,
      ScanStarter startedBy,
      Actor actor) {
    List<DomainName> targets = targets(domains.list(applicantId), asked);
    refuseSecond(applicantId);
    return desk.queue(applicantId, Scan.Order.full(targets, brand, startedBy), actor);
  }

  private void refuseSecond(UUID applicantId) {
    scans
        .underWay(applicantId)
        .ifPresent(other -> {
          throw new ConflictException(
              "SCAN_UNDER_WAY",
              "scan " + other.id() + " of this applicant is under way; wait for it or cancel it");
        });
  }

  private static List<DomainName> targets(
      List<ApplicantDomain> declared, @Nullable List<String> asked) {
    return asked == null ? allowed(declared) : named(declared, asked);
  }

  private static List<DomainName> allowed(List<ApplicantDomain> declared) {
    List<DomainName> allowed =
        declared.stream()
            .filter(ApplicantDomain::mayBeProbed)
            .map(ApplicantDomain::domain)
            .toList();
    if (allowed.isEmpty()) {
      throw new InvalidInputException(
          "/domains",
          "NO_DOMAIN_TO_PROBE",
          "the applicant has no domain that is both verified and consented to;"
              + " see /v1/applicants/{applicantId}/domains");
    }
    return allowed;
  }

  private static List<DomainName> named(List<ApplicantDomain> declared, List<String> asked) {
    Map<String, ApplicantDomain> byName =
        declared.stream().collect(Collectors.toMap(d -> d.domain().value(), Function.identity()));
    FieldErrors errors = new FieldErrors();
    for (int i = 0; i < asked.size(); i++) {
      check(errors, "/domains/" + i, byName.get(asked.get(i)));
    }
    errors.refuse();
    return asked.stream().map(DomainName::new).toList();
  }

  private static void check(FieldErrors errors, String pointer, @Nullable ApplicantDomain domain) {
    if (domain == null) {
      errors.add(pointer, "UNKNOWN_DOMAIN", "is not a domain of this applicant; declare it first");
    } else if (domain.consent() == null) {
      errors.add(pointer, "NO_CONSENT", "has no recorded consent; PUT the domain with consent");
    } else if (domain.proof() == null) {
      errors.add(pointer, "NOT_VERIFIED", "is not verified; publish the challenge and verify it");
    }
  }
}
