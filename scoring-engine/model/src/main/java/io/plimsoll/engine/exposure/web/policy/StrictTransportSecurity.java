package io.plimsoll.engine.exposure.web.policy;

import io.plimsoll.engine.basics.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

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

  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

  /**
   * Reads a header's value.
   *
   * @throws WebPolicyException when a directive is repeated or max-age is missing or no number
   */
  public static StrictTransportSecurity parse(String value) {
    Map<String, String> directives = new LinkedHashMap<>();
    for (String part : value.split(";")) {
      if (!part.isBlank()) {
        add(directives, part.strip());
      }
    }
    String maxAge = directives.getOrDefault("max-age", "");
    if (!DIGITS.matcher(maxAge).matches()) {
      throw new WebPolicyException("max-age must be a number of seconds");
    }
    return new StrictTransportSecurity(
        Long.parseLong(maxAge),
        directives.containsKey("includesubdomains"),
        directives.containsKey("preload"));
  }

  private static void add(Map<String, String> directives, String part) {
    int equals = part.indexOf('=');
    String name = (equals < 0 ? part : part.substring(0, equals)).strip();
    String value = equals < 0 ? "" : part.substring(equals + 1).strip();
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    String bare = quoted ? value.substring(1, value.length() - 1) : value;
    if (directives.putIfAbsent(name.toLowerCase(Locale.ROOT), bare) != null) {
      throw new WebPolicyException(Text.of("directive %s is repeated", name));
    }
  }
}
