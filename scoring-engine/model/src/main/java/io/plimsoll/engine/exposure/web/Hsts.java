package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.CertificateTrust;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHop;
import io.plimsoll.engine.exposure.web.policy.StrictTransportSecurity;
import io.plimsoll.engine.exposure.web.policy.WebPolicyException;
import java.util.List;

/** Browsers are told to use https only (RFC 6797). */
public final class Hsts extends SiteCheck {

  private static final String HEADER = "Strict-Transport-Security";

  public Hsts(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    HttpHop first = page.first();
    if (WebAddress.parse(first.url()).filter(WebAddress::isSecure).isEmpty()) {
      return Verdict.fail("The site does not answer over https.");
    }
    if (isDistrusted(first.certificate())) {
      return Verdict.fail(
          "Browsers ignore HSTS from a server whose certificate they do not trust.");
    }
    return policy(first.values(HEADER)).because("header", String.join(", ", first.values(HEADER)));
  }

  private static boolean isDistrusted(CertificateTrust.Status status) {
    return switch (status) {
      case TRUSTED, NOT_JUDGED, INCOMPLETE -> false;
      case SELF_SIGNED, UNKNOWN_ROOT, INVALID -> true;
    };
  }

  /** Of several headers browsers read the first (section 8.1). */
  private static Verdict policy(List<String> headers) {
    if (headers.isEmpty()) {
      return Verdict.fail("Browsers are not told to insist on https.");
    }
    try {
      return lasting(StrictTransportSecurity.parse(headers.getFirst()).maxAge());
    } catch (WebPolicyException malformed) {
      return Verdict.fail(Text.of("Browsers ignore this HSTS header: %s.", malformed.getMessage()));
    }
  }

  private static Verdict lasting(long maxAge) {
    if (maxAge == 0) {
      return Verdict.fail("The HSTS header switches the protection off.");
    }
    return maxAge >= StrictTransportSecurity.SIX_MONTHS
        ? Verdict.pass("Browsers insist on https for at least six months.")
        : Verdict.partial("Browsers insist on https, but for less than six months.");
  }
}
