package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.Cookie;
import java.util.List;

/** Cookies whose names promise something keep it (RFC 6265bis section 4.1.3). */
public final class CookiePrefixesKept extends SiteCheck {

  public CookiePrefixesKept(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<Cookie> promising = Cookies.setBy(page).stream().filter(Cookie::hasPrefix).toList();
    if (promising.isEmpty()) {
      return Verdict.notApplicable("No cookie's name promises anything.");
    }
    String broken = Cookies.names(promising, cookie -> !cookie.keepsItsPrefix());
    return broken.isEmpty()
        ? Verdict.pass("Cookies keep what their names promise.")
        : Verdict.fail("Browsers drop cookies that break what their names promise.")
            .because("cookies", broken);
  }
}
