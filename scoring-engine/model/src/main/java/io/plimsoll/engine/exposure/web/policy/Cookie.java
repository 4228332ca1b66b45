package io.plimsoll.engine.exposure.web.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One cookie as a server set it (RFC 6265bis section 5.6).
 *
 * @param name as given
 * @param secure sent over https only
 * @param httpOnly hidden from scripts
 * @param sameSite in lower case; empty when not told
 * @param sameSiteGiven whether the attribute is there, with a value or without
 * @param hasDomain whether it is also sent to subdomains
 * @param path as given; empty when not told
 */
public record Cookie(
    String name,
    boolean secure,
    boolean httpOnly,
    String sameSite,
    boolean sameSiteGiven,
    boolean hasDomain,
    String path) {

  private static final Pattern SESSION =
      Pattern.compile(
          "(login|sess|auth|token|jsessionid|phpsessid|sid\\b|connect\\.sid|asp\\.net)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ANTI_FORGERY =
      Pattern.compile("(csrf|xsrf)", Pattern.CASE_INSENSITIVE);
  private static final Set<String> SAME_SITE = Set.of("strict", "lax", "none");

  /** Set by the hosting platform, and the site cannot change it. */
  private static final Set<String> PLATFORM = Set.of("heroku-session-affinity");

  /** Reads a {@code Set-Cookie} value; empty when browsers would drop it. */
  public static Optional<Cookie> parse(String header) {
    String[] parts = header.split(";");
    int equals = parts.length == 0 ? -1 : parts[0].indexOf('=');
    if (equals <= 0 || parts[0].substring(0, equals).isBlank()) {
      return Optional.empty();
    }
    Attributes attributes = new Attributes();
    for (int i = 1; i < parts.length; i++) {
      attributes.read(parts[i].strip());
    }
    return Optional.of(attributes.of(parts[0].substring(0, equals).strip()));
  }

  /** Whether the name says that it opens a session. Anti-forgery tokens must be read by scripts. */
  public boolean isSession() {
    return SESSION.matcher(name).find() && !isAntiForgery();
  }

  /** Whether the name says that it guards against forged requests. */
  public boolean isAntiForgery() {
    return ANTI_FORGERY.matcher(name).find();
  }

  boolean isOfThePlatform() {
    return PLATFORM.contains(name);
  }

  /** Whether browsers take its SameSite as meant: {@code None} needs Secure. */
  public boolean hasValidSameSite() {
    return !sameSiteGiven || SAME_SITE.contains(sameSite) && (secure || !sameSite.equals("none"));
  }

  /** Whether the name promises how the cookie is kept. */
  public boolean hasPrefix() {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("__host-") || lower.startsWith("__secure-");
  }

  /** Whether the promise of a {@code __Secure-} or {@code __Host-} name is kept (section 4.1.3). */
  public boolean keepsItsPrefix() {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("__host-")) {
      return secure && !hasDomain && path.equals("/");
    }
    return !lower.startsWith("__secure-") || secure;
  }

  /** Of an attribute that is given twice the last counts. */
  private static final class Attributes {
    private boolean secure;
    private boolean httpOnly;
    private String sameSite = "";
    private boolean sameSiteGiven;
    private boolean hasDomain;
    private String path = "";

    void read(String attribute) {
      int equals = attribute.indexOf('=');
      String value = equals < 0 ? "" : attribute.substring(equals + 1).strip();
      String name = equals < 0 ? attribute : attribute.substring(0, equals);
      switch (name.strip().toLowerCase(Locale.ROOT)) {
        case "secure" -> secure = true;
        case "httponly" -> httpOnly = true;
        case "samesite" -> {
          sameSiteGiven = true;
          sameSite = value.toLowerCase(Locale.ROOT);
        }
        case "domain" -> hasDomain = !value.isEmpty();
        case "path" -> path = value;
        default -> {
          // Expires, Max-Age, Partitioned and whatever comes later.
        }
      }
    }

    Cookie of(String name) {
      return new Cookie(name, secure, httpOnly, sameSite, sameSiteGiven, hasDomain, path);
    }
  }
}
