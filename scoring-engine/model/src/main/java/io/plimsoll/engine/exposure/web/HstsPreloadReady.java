package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.StrictTransportSecurity;
import io.plimsoll.engine.exposure.web.policy.WebPolicyException;
import java.util.List;

/** The HSTS header meets what browsers ask of the hosts they build in (hstspreload.org). */
public final class HstsPreloadReady extends SiteCheck {

  /** One year, as the preload list asks. */
  private static final long SHORTEST = 31_536_000;

  public HstsPreloadReady(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page, ObservationSet observations) {
    return WebAddress.parse(page.first().url())
        .flatMap(address -> Preloaded.of(address.host(), observations))
        .map(known ->
            Verdict.pass("Browsers know the site before the first visit.")
                .because("preloaded", known.entry()))
        .orElseGet(() -> judge(page));
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<String> headers = page.first().values("Strict-Transport-Security");
    if (headers.isEmpty() || !Trust.of(page.first().certificate())) {
      return Verdict.fail("Browsers are not told to insist on https.");
    }
    try {
      return verdict(StrictTransportSecurity.parse(headers.getFirst()));
    } catch (WebPolicyException malformed) {
      return Verdict.fail("Browsers ignore this HSTS header.");
    }
  }

  private static Verdict verdict(StrictTransportSecurity policy) {
    if (policy.maxAge() < SHORTEST || !policy.includeSubDomains()) {
      return Verdict.fail("Too short, or without subdomains, to be built into browsers.");
    }
    return policy.preload()
        ? Verdict.pass("The header asks browsers to know the site before the first visit.")
        : Verdict.partial("All is there for being built into browsers but the wish.");
  }
}
