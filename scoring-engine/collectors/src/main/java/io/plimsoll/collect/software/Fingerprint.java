package io.plimsoll.collect.software;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of the Recog database and what it tells of a text it is found in. The patterns were
 * written for Ruby, where {@code ^} and {@code $} always stand at lines; RE2 searches in time
 * linear in the text, whatever the text.
 */
final class Fingerprint {
  private static final String CPE = "cpe23";
  private static final String TEMPORARY = "_tmp.";
  private static final java.util.regex.Pattern NAME =
      java.util.regex.Pattern.compile("\\{([^{}]++)}");

  private final Pattern pattern;
  private final List<Param> params;

  Fingerprint(Pattern pattern, List<Param> params) {
    this.pattern = pattern;
    this.params = List.copyOf(params);
  }

  /**
   * One thing told.
   *
   * @param group the group of the pattern that holds the value; 0 when the value is given
   * @param name as in {@code service.version}
   * @param value may name other values in braces; empty when a group holds it
   */
  record Param(int group, String name, String value) {}

  /** What is told of a text, by name; empty when the pattern is not found in it. */
  Optional<Map<String, String>> match(String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(told(matcher)) : Optional.empty();
  }

  private Map<String, String> told(Matcher matcher) {
    Map<String, String> raw = new HashMap<>();
    for (Param param : params) {
      @Nullable String value = param.group() == 0 ? param.value() : matcher.group(param.group());
      if (value != null && !value.isEmpty()) {
        raw.put(param.name(), value);
      }
    }
    Map<String, String> told = new TreeMap<>();
    raw.forEach((name, value) -> told.put(name, filled(name, value, raw)));
    told.keySet().removeIf(name -> name.startsWith(TEMPORARY));
    return told;
  }

  /** A value that is not known leaves a gap; within a CPE name the gap is written as a hyphen. */
  private static String filled(String name, String template, Map<String, String> values) {
    boolean cpe = name.endsWith(CPE);
    return NAME.matcher(template)
        .replaceAll(found -> {
          String value = values.getOrDefault(found.group(1), cpe ? "-" : "");
          return java.util.regex.Matcher.quoteReplacement(cpe ? Cpe.part(value) : value);
        });
  }
}
