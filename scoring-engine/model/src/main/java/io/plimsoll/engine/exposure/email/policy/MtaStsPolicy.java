package io.plimsoll.engine.exposure.email.policy;

import io.plimsoll.engine.basics.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An MTA-STS policy (RFC 8461 section 3.2).
 *
 * @param mode what senders do when TLS fails
 * @param mx host name patterns of the mail exchangers, in the order written
 * @param maxAge how many seconds senders may keep it, 0 to 31,557,600
 */
public record MtaStsPolicy(Mode mode, List<String> mx, long maxAge) {

  private static final long LONGEST_AGE = 31_557_600;
  private static final Pattern DIGITS = Pattern.compile("\\d{1,10}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.\\-]{0,31}");
  private static final Pattern HOST =
      Pattern.compile("(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*+");
  private static final Pattern LINE_END = Pattern.compile("\r?\n");

  public MtaStsPolicy {
    mx = List.copyOf(mx);
  }

  /** What senders do when TLS fails. */
  public enum Mode {
    ENFORCE,
    TESTING,
    NONE
  }

  /**
   * Reads a policy. Keys that are not known are skipped; of a key given twice, {@code mx} aside,
   * the first counts (section 3.2).
   *
   * @throws PolicySyntaxException when it is malformed, naming the line
   */
  public static MtaStsPolicy parse(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> mx = new ArrayList<>();
    String[] lines = LINE_END.split(text);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        read(lines[i], i + 1, fields, mx);
      }
    }
    return policy(fields, mx);
  }

  private static void read(String line, int number, Map<String, String> fields, List<String> mx) {
    int colon = line.indexOf(':');
    String key = colon < 0 ? "" : line.substring(0, colon);
    if (!KEY.matcher(key).matches()) {
      throw new PolicySyntaxException(Text.of("line %d is no key and value", number));
    }
    String value = line.substring(colon + 1).strip();
    if (key.equals("mx")) {
      mx.add(pattern(value, number));
    } else {
      fields.putIfAbsent(key, value);
    }
  }

  private static String pattern(String value, int number) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (!HOST.matcher(lower).matches()) {
      throw new PolicySyntaxException(Text.of("line %d names no mail exchanger", number));
    }
    return lower;
  }

  private static MtaStsPolicy policy(Map<String, String> fields, List<String> mx) {
    if (!fields.getOrDefault("version", "").equals("STSv1")) {
      throw new PolicySyntaxException("version must be STSv1");
    }
    Mode mode = mode(fields.getOrDefault("mode", ""));
    if (mx.isEmpty() && mode != Mode.NONE) {
      throw new PolicySyntaxException("mx is missing");
    }
    return new MtaStsPolicy(mode, mx, maxAge(fields.getOrDefault("max_age", "")));
  }

  private static Mode mode(String value) {
    return Stream.of(Mode.values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(
            () -> new PolicySyntaxException("mode must be enforce, testing or none, not " + value));
  }

  private static long maxAge(String value) {
    if (!DIGITS.matcher(value).matches() || Long.parseLong(value) > LONGEST_AGE) {
      throw new PolicySyntaxException("max_age must be 0 to 31557600, not " + value);
    }
    return Long.parseLong(value);
  }

  /** Whether a mail exchanger is one of the policy's; {@code *.} stands for one label. */
  public boolean covers(String host) {
    return coveredBy(host).isPresent();
  }

  /** The first pattern that covers a mail exchanger; empty when none does. */
  public Optional<String> coveredBy(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return mx.stream().filter(pattern -> covers(pattern, name)).findFirst();
  }

  private static boolean covers(String pattern, String host) {
    return pattern.startsWith("*.")
        ? host.indexOf('.') > 0 && host.substring(host.indexOf('.')).equals(pattern.substring(1))
        : pattern.equals(host);
  }
}
