package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.Cookie;
import io.plimsoll.engine.exposure.web.policy.CookieSafety;
import java.util.List;

/** Cookies travel over https only, and scripts cannot read sessions (RFC 6265bis section 4.1). */
public final class CookiesSecure extends SiteCheck {

  public CookiesSecure(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<Cookie> cookies = Cookies.setBy(page);
    CookieSafety safety = CookieSafety.of(cookies, Cookies.areBehindHsts(page));
    return verdict(safety)
        .because("analysis", safety.observatoryName())
        .because("cookies", Cookies.names(cookies, cookie -> isAtFault(cookie, safety, page)));
  }

  private static boolean isAtFault(Cookie cookie, CookieSafety safety, HttpExchange page) {
    return CookieSafety.faults(cookie, Cookies.areBehindHsts(page)).anyMatch(safety::equals);
  }

  private static Verdict verdict(CookieSafety safety) {
    return switch (safety) {
      case NOT_FOUND -> Verdict.notApplicable("The site sets no cookies.");
      case SAFE, SAFE_WITH_SAMESITE -> Verdict.pass("Every cookie is limited to https.");
      case OPEN -> Verdict.partial("Some cookies travel without encryption.");
      case OPEN_BEHIND_HSTS, SESSION_OPEN_BEHIND_HSTS ->
          Verdict.partial("Only HSTS keeps some cookies from travelling without encryption.");
      case SAMESITE_INVALID ->
          Verdict.partial("Browsers do not take the SameSite of some cookies as it is meant.");
      case ANTI_FORGERY_WITHOUT_SAMESITE ->
          Verdict.partial("A cookie against forged requests comes along with forged requests.");
      case SESSION_READABLE -> Verdict.fail("Scripts can read session cookies.");
      case SESSION_OPEN -> Verdict.fail("Session cookies travel without encryption.");
    };
  }
}
