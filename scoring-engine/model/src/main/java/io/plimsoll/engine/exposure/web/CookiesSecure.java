package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHop;
import io.plimsoll.engine.exposure.web.policy.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Cookies travel over https only, and scripts cannot read sessions (RFC 6265 section 5.2). */
public final class CookiesSecure extends SiteCheck {

  public CookiesSecure(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<Cookie> cookies =
        page.hops().stream()
            .map(HttpHop::headers)
            .flatMap(List::stream)
            .filter(header -> header.isNamed("Set-Cookie"))
            .map(header -> Cookie.parse(header.value()))
            .flatMap(Optional::stream)
            .toList();
    if (cookies.isEmpty()) {
      return Verdict.notApplicable("The site sets no cookies.");
    }
    return verdict(cookies);
  }

  private static Verdict verdict(List<Cookie> cookies) {
    String openSessions = names(cookies, cookie -> cookie.isSession() && !cookie.secure());
    if (!openSessions.isEmpty()) {
      return Verdict.fail("Session cookies travel without encryption.")
          .because("cookies", openSessions);
    }
    String readable = names(cookies, cookie -> cookie.isSession() && !cookie.httpOnly());
    if (!readable.isEmpty()) {
      return Verdict.fail("Scripts can read session cookies.").because("cookies", readable);
    }
    String open = names(cookies, cookie -> !cookie.secure());
    return open.isEmpty()
        ? Verdict.pass("Every cookie is limited to https.")
        : Verdict.partial("Some cookies travel without encryption.").because("cookies", open);
  }

  private static String names(List<Cookie> cookies, Predicate<Cookie> which) {
    return cookies.stream()
        .filter(which)
        .map(Cookie::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
