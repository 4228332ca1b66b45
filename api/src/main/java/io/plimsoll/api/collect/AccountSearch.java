package io.plimsoll.api.collect;

import io.plimsoll.api.feed.AccountService;
import io.plimsoll.api.usecase.scan.ExposureScanner;
import io.plimsoll.api.usecase.scan.FinishedTurn;
import io.plimsoll.api.usecase.scan.ScanGroup;
import io.plimsoll.api.usecase.scan.ScanStep;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.OutboundAudit;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.collect.guard.Permission.Rule;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a service about accounts of the domains, one domain after the other. */
final class AccountSearch implements ExposureScanner {
  private static final String VANTAGE = "feeds";

  private final AccountService service;
  private final OutboundAudit audit;
  private final IdSource ids;
  private final InstantSource clock;

  AccountSearch(AccountService service, OutboundAudit audit, IdSource ids, InstantSource clock) {
    this.service = service;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public boolean look(Look look, Listener listener) {
    List<DomainName> left =
        look.domains().stream()
            .map(ApplicantDomain::domain)
            .filter(domain -> !look.finished().contains(turn(domain)))
            .toList();
    for (int i = 0; i < left.size(); i++) {
      ScanStep.Count count = new ScanStep.Count(i + 1, left.size());
      if (!listener.goOn(step(Consents.of(look).reference(), left.get(i), count))) {
        return false;
      }
    }
    return true;
  }

  private static FinishedTurn turn(DomainName domain) {
    return new FinishedTurn(domain, ScanGroup.BREACH);
  }

  private ScanStep step(String consent, DomainName domain, ScanStep.Count count) {
    List<OutboundDecision> decisions = new ArrayList<>();
    Reading reading =
        service.ask(
            domain,
            (host, address, refusal) -> decisions.add(decision(consent, host, address, refusal)));
    decisions.forEach(audit::record);
    return new ScanStep(
        Map.of(ScanGroup.BREACH, count),
        List.of(
            new Observation(
                Probes.EXPOSED_ACCOUNTS, domain.value(), clock.instant(), VANTAGE, reading)),
        List.of(turn(domain)),
        decisions.stream().map(decision -> Decisions.of(ids.next(), decision)).toList());
  }

  private OutboundDecision decision(
      String consent, String host, IpAddress address, @Nullable String refusal) {
    return new OutboundDecision(
        clock.instant(),
        consent,
        "web",
        host,
        address.toString(),
        service.port(),
        refusal == null,
        refusal == null ? null : Rule.ADDRESS,
        refusal == null ? "question to the configured service" : refusal);
  }
}
