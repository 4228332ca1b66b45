package io.plimsoll.engine.exposure.web.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How well a site's cookies are guarded (RFC 6265bis sections 4.1 and 5). */
public enum CookieSafety implements Analysis {
  NOT_FOUND("cookies-not-found", 0),
  SAFE_WITH_SAMESITE("cookies-secure-with-httponly-sessions-and-samesite", 5),
  SAFE("cookies-secure-with-httponly-sessions", 0),
  OPEN_BEHIND_HSTS("cookies-without-secure-flag-but-protected-by-hsts", -5),
  OPEN("cookies-without-secure-flag", -20),
  SESSION_OPEN_BEHIND_HSTS("cookies-session-without-secure-flag-but-protected-by-hsts", -10),
  SAMESITE_INVALID("cookies-samesite-flag-invalid", -20),
  ANTI_FORGERY_WITHOUT_SAMESITE("cookies-anticsrf-without-samesite-flag", -20),
  SESSION_READABLE("cookies-session-without-httponly-flag", -30),
  SESSION_OPEN("cookies-session-without-secure-flag", -40);

  private final String observatoryName;
  private final int modifier;

  CookieSafety(String observatoryName, int modifier) {
    this.observatoryName = observatoryName;
    this.modifier = modifier;
  }

  @Override
  public String observatoryName() {
    return observatoryName;
  }

  @Override
  public int modifier() {
    return modifier;
  }

  /**
   * The worst that can be said of any of them.
   *
   * @param cookies what the site set
   * @param insistsOnHttps whether HSTS keeps browsers from asking without encryption
   */
  public static CookieSafety of(List<Cookie> cookies, boolean insistsOnHttps) {
    List<Cookie> own = cookies.stream().filter(cookie -> !cookie.isOfThePlatform()).toList();
    if (own.isEmpty()) {
      return NOT_FOUND;
    }
    return own.stream()
        .flatMap(cookie -> faults(cookie, insistsOnHttps))
        .max(Comparator.naturalOrder())
        .orElseGet(() ->
            own.stream().noneMatch(cookie -> cookie.sameSite().isEmpty())
                ? SAFE_WITH_SAMESITE
                : SAFE);
  }

  /** Everything that is wrong with one cookie. */
  public static Stream<CookieSafety> faults(Cookie cookie, boolean insistsOnHttps) {
    return Stream.of(
            fault(!cookie.secure(), insistsOnHttps ? OPEN_BEHIND_HSTS : OPEN),
            fault(
                !cookie.secure() && cookie.isSession(),
                insistsOnHttps ? SESSION_OPEN_BEHIND_HSTS : SESSION_OPEN),
            fault(!cookie.hasValidSameSite(), SAMESITE_INVALID),
            fault(
                cookie.isAntiForgery() && cookie.sameSite().isEmpty(),
                ANTI_FORGERY_WITHOUT_SAMESITE),
            fault(cookie.isSession() && !cookie.httpOnly(), SESSION_READABLE))
        .flatMap(Optional::stream);
  }

  private static Optional<CookieSafety> fault(boolean holds, CookieSafety fault) {
    return holds ? Optional.of(fault) : Optional.empty();
  }
}
