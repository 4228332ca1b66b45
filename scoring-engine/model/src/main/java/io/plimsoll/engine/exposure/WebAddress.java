package io.plimsoll.engine.exposure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an http or https URL that checks look at. Reads what browsers accept, so that a
 * malformed rest does not hide where a redirect leads.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case, no final dot
 * @param path as written, {@code /} when absent
 */
public record WebAddress(String scheme, String host, String path) {

  private static final Pattern URL =
      Pattern.compile(
          "(https?)://(?:[^/?#@]*@)?(\\[[^\\]/?#]*\\]|[^:/?#@]+)(?::\\d*)?(/[^?#]*)?.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Empty when the text is no absolute http or https URL. */
  public static Optional<WebAddress> parse(String url) {
    Matcher matcher = URL.matcher(url.strip());
    return matcher.matches() ? Optional.of(of(matcher)) : Optional.empty();
  }

  private static WebAddress of(Matcher matcher) {
    String host = matcher.group(2).toLowerCase(Locale.ROOT);
    return new WebAddress(
        matcher.group(1).toLowerCase(Locale.ROOT),
        host.endsWith(".") ? host.substring(0, host.length() - 1) : host,
        matcher.group(3) == null ? "/" : matcher.group(3));
  }

  /** Whether it is reached over TLS. */
  public boolean isSecure() {
    return scheme.equals("https");
  }

  /** Whether this is the front page. */
  public boolean isRoot() {
    return path.equals("/");
  }
}
