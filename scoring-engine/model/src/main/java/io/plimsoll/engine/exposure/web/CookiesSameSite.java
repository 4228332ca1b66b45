package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.Cookie;
import java.util.List;

/** Session cookies do not come along with requests of other sites (RFC 6265bis section 8.8.2). */
public final class CookiesSameSite extends SiteCheck {

  public CookiesSameSite(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<Cookie> cookies = Cookies.setBy(page);
    if (cookies.stream().noneMatch(Cookie::isSession)) {
      return Verdict.notApplicable("The front page sets no session cookie.");
    }
    String everywhere = Cookies.names(cookies, CookiesSameSite::comesAlong);
    String untold = Cookies.names(cookies, each -> each.isSession() && !each.sameSiteGiven());
    if (!everywhere.isEmpty()) {
      return Verdict.fail("Session cookies come along with requests of other sites.")
          .because("cookies", everywhere);
    }
    return untold.isEmpty()
        ? Verdict.pass("Session cookies stay with the site.")
        : Verdict.partial("Session cookies leave it to the browser with whom they go.")
            .because("cookies", untold);
  }

  private static boolean comesAlong(Cookie cookie) {
    return cookie.isSession() && (cookie.sameSite().equals("none") || !cookie.hasValidSameSite());
  }
}
