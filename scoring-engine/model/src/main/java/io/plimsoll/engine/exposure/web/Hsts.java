package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.HstsPreloaded;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHop;
import io.plimsoll.engine.exposure.web.policy.StrictTransportSecurity;
import io.plimsoll.engine.exposure.web.policy.TransportSecurity;
import java.util.List;

/** Browsers are told to use https only (RFC 6797). */
public final class Hsts extends SiteCheck {

  private static final String HEADER = "Strict-Transport-Security";

  public Hsts(CheckDefinition definition) {
    super(definition);
  }

  /** What browsers are delivered with outweighs any header, as in HTTP Observatory. */
  @Override
  Verdict judge(HttpExchange page, ObservationSet observations) {
    return WebAddress.parse(page.first().url())
        .filter(WebAddress::isSecure)
        .flatMap(address -> Preloaded.of(address.host(), observations))
        .map(Hsts::preloaded)
        .orElseGet(() -> judge(page));
  }

  private static Verdict preloaded(HstsPreloaded known) {
    return Verdict.pass("Browsers are delivered with the knowledge that it wants https only.")
        .because("analysis", TransportSecurity.PRELOADED.observatoryName())
        .because("preloaded", known.entry());
  }

  @Override
  Verdict judge(HttpExchange page) {
    HttpHop first = page.first();
    if (WebAddress.parse(first.url()).filter(WebAddress::isSecure).isEmpty()) {
      return Verdict.fail("The site does not answer over https.");
    }
    TransportSecurity security =
        TransportSecurity.of(first.values(HEADER), Trust.of(first.certificate()));
    return verdict(security, first.values(HEADER))
        .because("analysis", security.observatoryName())
        .because("header", String.join(", ", first.values(HEADER)));
  }

  private static Verdict verdict(TransportSecurity security, List<String> headers) {
    return switch (security) {
      case PRELOADED, SIX_MONTHS ->
          Verdict.pass("Browsers insist on https for at least six months.");
      case SHORT -> brief(StrictTransportSecurity.parse(headers.getFirst()).maxAge());
      case NOT_IMPLEMENTED -> Verdict.fail("Browsers are not told to insist on https.");
      case INVALID -> Verdict.fail("Browsers ignore this HSTS header.");
      case NO_HTTPS -> Verdict.fail("The site does not answer over https.");
      case INVALID_CERTIFICATE ->
          Verdict.fail("Browsers ignore HSTS from a server whose certificate they do not trust.");
    };
  }

  private static Verdict brief(long maxAge) {
    return maxAge == 0
        ? Verdict.fail("The HSTS header switches the protection off.")
        : Verdict.partial("Browsers insist on https, but for less than six months.");
  }
}
