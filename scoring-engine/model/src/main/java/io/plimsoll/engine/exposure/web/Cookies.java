package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHop;
import io.plimsoll.engine.exposure.web.policy.Cookie;
import io.plimsoll.engine.exposure.web.policy.TransportSecurity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The cookies that were set on the way to a page. */
final class Cookies {

  private Cookies() {}

  static List<Cookie> setBy(HttpExchange page) {
    return page.hops().stream()
        .map(HttpHop::headers)
        .flatMap(List::stream)
        .filter(header -> header.isNamed("Set-Cookie"))
        .map(header -> Cookie.parse(header.value()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether browsers will only ever ask this host over https. */
  static boolean areBehindHsts(HttpExchange page) {
    HttpHop first = page.first();
    boolean secure = WebAddress.parse(first.url()).filter(WebAddress::isSecure).isPresent();
    return secure
        && TransportSecurity.of(
                first.values("Strict-Transport-Security"), Trust.of(first.certificate()))
            == TransportSecurity.SIX_MONTHS;
  }

  static String names(List<Cookie> cookies, Predicate<Cookie> which) {
    return cookies.stream()
        .filter(which)
        .map(Cookie::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
