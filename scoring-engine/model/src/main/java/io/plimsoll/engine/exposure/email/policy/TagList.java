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
 * {@code name=value; name=value}, the shape DMARC, DKIM and BIMI records share (RFC 6376 section
 * 3.2).
 */
final class TagList {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final Map<String, String> tags = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * Reads a record that must begin with its version tag; any other part that is no tag, or a tag
   * again, is left out and noted as a problem.
   *
   * @param version the version's value, compared as written: these values know case
   */
  static TagList lenient(String record, String version) {
    if (!claims(record, version)) {
      throw new PolicySyntaxException("the record must begin with v=" + version);
    }
    TagList list = new TagList();
    Stream.of(record.split(";", -1)).filter(part -> !part.isBlank()).forEach(list::add);
    return list;
  }

  /** Reads a record in which every part must be a tag of its own. */
  static TagList strict(String record, String version) {
    TagList list = lenient(record, version);
    if (!list.problems.isEmpty()) {
      throw new PolicySyntaxException(list.problems.getFirst());
    }
    return list;
  }

  private void add(String part) {
    int equals = part.indexOf('=');
    String name = equals < 0 ? "" : part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      problems.add(Text.of("'%s' is no tag", part.strip()));
    } else if (tags.putIfAbsent(name, part.substring(equals + 1).strip()) != null) {
      problems.add(Text.of("tag %s appears more than once", name));
    }
  }

  List<String> problems() {
    return problems;
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(tags.get(name));
  }

  Map<String, String> all() {
    return tags;
  }

  /** Whether a TXT text claims to be of this version; leading white space is no part of it. */
  static boolean claims(String text, String version) {
    String head = text.split(";", 2)[0];
    int equals = head.indexOf('=');
    return equals > 0
        && head.substring(0, equals).strip().equalsIgnoreCase("v")
        && head.substring(equals + 1).strip().equals(version);
  }
}
