package io.plimsoll.engine.exposure.web.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One cookie as a server set it (RFC 6265 section 5.2).
 *
 * @param name as given
 * @param secure sent over https only
 * @param httpOnly hidden from scripts
 * @param sameSite in lower case; empty when not told
 */
public record Cookie(String name, boolean secure, boolean httpOnly, String sameSite) {

  private static final Pattern SESSION =
      Pattern.compile(
          "(login|sess|auth|token|jsessionid|phpsessid|sid\\b|connect\\.sid|asp\\.net)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ANTI_FORGERY =
      Pattern.compile("(csrf|xsrf)", Pattern.CASE_INSENSITIVE);

  /** Reads a {@code Set-Cookie} value; empty when browsers would drop it. */
  public static Optional<Cookie> parse(String header) {
    String[] parts = header.split(";");
    int equals = parts[0].indexOf('=');
    if (equals <= 0) {
      return Optional.empty();
    }
    boolean secure = false;
    boolean httpOnly = false;
    String sameSite = "";
    for (int i = 1; i < parts.length; i++) {
      String attribute = parts[i].strip().toLowerCase(Locale.ROOT);
      secure |= attribute.equals("secure");
      httpOnly |= attribute.equals("httponly");
      sameSite = attribute.startsWith("samesite=") ? attribute.substring(9).strip() : sameSite;
    }
    return Optional.of(
        new Cookie(parts[0].substring(0, equals).strip(), secure, httpOnly, sameSite));
  }

  /** Whether the name says that it opens a session. Anti-forgery tokens must be read by scripts. */
  public boolean isSession() {
    return SESSION.matcher(name).find() && !isAntiForgery();
  }

  /** Whether the name says that it guards against forged requests. */
  public boolean isAntiForgery() {
    return ANTI_FORGERY.matcher(name).find();
  }
}
