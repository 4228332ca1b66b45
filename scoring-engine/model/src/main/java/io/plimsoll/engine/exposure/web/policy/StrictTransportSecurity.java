package io.plimsoll.engine.exposure.web.policy;

import io.plimsoll.engine.basics.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HSTS policy (RFC 6797 section 6.1).
 *
 * @param maxAge how many seconds browsers insist on https
 * @param includeSubDomains whether subdomains are covered
 * @param preload whether the owner asks to be built into browsers
 */
public record StrictTransportSecurity(long maxAge, boolean includeSubDomains, boolean preload) {

  /** 180 days, below which HTTP Observatory v6 thinks it short. */
  public static final long SIX_MONTHS = 15_552_000;

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "[ \t]*+(?:("
              + TOKEN
              + ")[ \t]*+(?:=[ \t]*+("
              + TOKEN
              + "|\"[^\"]*+\")[ \t]*+)?)?(?:;|$)");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final int MOST_DIGITS = 18;

  /**
   * Reads a header's value.
   *
   * @throws WebPolicyException when it is not of the grammar, a directive is repeated, or max-age
   *     is missing or no number
   */
  public static StrictTransportSecurity parse(String value) {
    Map<String, String> directives = directives(value);
    if (!directives.getOrDefault("includesubdomains", "").isEmpty()) {
      throw new WebPolicyException("includeSubDomains takes no value");
    }
    return new StrictTransportSecurity(
        maxAge(directives.getOrDefault("max-age", "")),
        directives.containsKey("includesubdomains"),
        directives.containsKey("preload"));
  }

  /** More seconds than a number holds are as good as the most it holds. */
  private static long maxAge(String value) {
    if (!DIGITS.matcher(value).matches()) {
      throw new WebPolicyException("max-age must be a number of seconds");
    }
    return value.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(value);
  }

  private static Map<String, String> directives(String value) {
    Map<String, String> directives = new LinkedHashMap<>();
    Matcher next = DIRECTIVE.matcher(value);
    int at = 0;
    while (at < value.length()) {
      if (!next.region(at, value.length()).lookingAt()) {
        throw new WebPolicyException(Text.of("character %d begins no directive", at + 1));
      }
      if (next.group(1) != null) {
        add(directives, next.group(1), next.group(2));
      }
      at = next.end();
    }
    return directives;
  }

  private static void add(Map<String, String> directives, String name, @Nullable String value) {
    String bare = value == null ? "" : value.startsWith("\"") ? unquoted(value) : value;
    if (directives.putIfAbsent(name.toLowerCase(Locale.ROOT), bare) != null) {
      throw new WebPolicyException(Text.of("directive %s is repeated", name));
    }
  }

  private static String unquoted(String value) {
    return value.substring(1, value.length() - 1);
  }
}
